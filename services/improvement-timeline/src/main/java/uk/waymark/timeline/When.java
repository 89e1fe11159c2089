package uk.waymark.timeline;

import io.swagger.v3.oas.annotations.media.Schema;
import uk.waymark.events.KnownDate;
import uk.waymark.events.Precision;

/** A date as far as it is known, never further. */
record When(@Schema(description = "How much is known; by: on that day or earlier", example = "by") Precision precision,
        @Schema(description = "ISO 8601 to that precision; absent when unknown", example = "2021-12-20") String value,
        @Schema(description = "The same for people", example = "by 2021-12-20") String text) {

    /** Null for null: it did not happen, or nobody said. */
    static When of(KnownDate date) {
        return date == null ? null : new When(date.precision(), date.value(), switch (date.precision()) {
            case DAY, MONTH, YEAR -> date.value();
            case BY -> "by " + date.value();
            case UNKNOWN -> "unknown";
        });
    }
}
