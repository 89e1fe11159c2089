package uk.waymark.timeline;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import uk.waymark.runtime.web.query.Paged;
import uk.waymark.runtime.web.query.Paging;

/** A timeline, or a page of it. */
record Shown(@Schema(example = "80566") String urn,
        @Schema(description = "Absent when nothing was recorded yet", example = "Sunderland") String name, State state,
        @JsonUnwrapped Paged<Told> page) {

    enum State {
        RECORDED,
        /** Nothing had been recorded of the authority at the instant asked about. */
        NOTHING_RECORDED_YET
    }

    static Shown of(String urn, String name, Entries.Found found, Paging paging, Moment moment) {
        return new Shown(urn, name, State.RECORDED,
                Paged.of(found.page().stream().map(line -> Told.of(line, moment)).toList(), paging, found.total()));
    }

    static Shown nothingRecordedYet(String urn, Paging paging) {
        return new Shown(urn, null, State.NOTHING_RECORDED_YET, Paged.of(List.of(), paging, 0));
    }
}
