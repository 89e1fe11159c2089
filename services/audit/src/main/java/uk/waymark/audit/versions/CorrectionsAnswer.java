package uk.waymark.audit.versions;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import uk.waymark.audit.record.Basis;
import uk.waymark.audit.record.RecordedJourney;
import uk.waymark.runtime.web.query.Paged;

/** The corrections of what the public may see of one authority. */
record CorrectionsAnswer(@Schema(example = "80566") String urn, RecordedJourney.State state,
        @JsonUnwrapped Paged<VersionTold> page,
        @Schema(description = "Version of the journey that was reached", example = "7") Long version,
        @Schema(description = "The last day, Europe/London, of which is told", example = "2021-08-20") LocalDate on,
        @JsonUnwrapped Basis basis) {}
