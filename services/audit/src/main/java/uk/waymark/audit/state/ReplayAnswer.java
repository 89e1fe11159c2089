package uk.waymark.audit.state;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import uk.waymark.audit.record.Basis;
import uk.waymark.audit.record.RecordedJourney;
import uk.waymark.runtime.web.query.Paged;

/** @param version null when nothing was recorded yet */
record ReplayAnswer(@Schema(example = "80566") String urn, RecordedJourney.State state,
        @JsonUnwrapped Paged<StepTold> page,
        @Schema(description = "Version of the journey that was reached", example = "7") Long version,
        @Schema(description = "Effective day, Europe/London, on which every state is seen", example = "2021-08-20") LocalDate on,
        @JsonUnwrapped Basis basis) {}
