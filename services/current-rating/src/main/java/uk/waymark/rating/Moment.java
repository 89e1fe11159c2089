package uk.waymark.rating;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;

/**
 * The two clocks of a question.
 *
 * @param on      effective clock, Europe/London
 * @param knownAt recorded clock
 */
record Moment(LocalDate on, Instant knownAt) {

    /** For a statement that names {@code :on} and {@code :knownAt}. */
    Map<String, Object> parameters() {
        return Map.of("on", on, "knownAt", parameter(knownAt));
    }

    static OffsetDateTime parameter(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
