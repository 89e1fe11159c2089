package uk.waymark.audit.difference;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import uk.waymark.audit.record.Basis;
import uk.waymark.audit.record.RecordedJourney;

/** One of the two states that are compared. */
record Side(RecordedJourney.State state,
        @Schema(description = "Version of the journey that was reached", example = "7") Long version,
        @Schema(description = "Effective day, Europe/London", example = "2021-08-20") LocalDate on,
        @JsonUnwrapped Basis basis) {

    static Side of(RecordedJourney recorded, LocalDate on) {
        return new Side(recorded.state(), recorded.version(), on, recorded.basis());
    }
}
