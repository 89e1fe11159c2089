package uk.waymark.timeline;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;

/** A report, and whose it is. */
record ReportTold(@Schema(example = "80566") String urn, @Schema(example = "Sunderland") String authority,
        @JsonUnwrapped Told entry) {

    static ReportTold of(String urn, String authority, Entries.Line line, Moment moment) {
        return new ReportTold(urn, authority, Told.of(line, moment));
    }
}
