package uk.waymark.audit.words;

import io.swagger.v3.oas.annotations.media.Schema;
import uk.waymark.events.KnownDate;
import uk.waymark.events.Precision;

/** A date as far as it is known, never further. */
public record When(@Schema(description = "How much is known; by: on that day or earlier") Precision precision,
        @Schema(description = "ISO 8601 to that precision; absent when unknown", example = "2021-12-20") String value,
        @Schema(description = "The same for people", example = "by 20 December 2021") String text) {

    /** Null for null. */
    public static When of(KnownDate date) {
        return date == null
                ? null
                : new When(date.precision(), date.value(),
                        date.precision() == Precision.UNKNOWN ? "unknown" : Wording.date(date));
    }
}
