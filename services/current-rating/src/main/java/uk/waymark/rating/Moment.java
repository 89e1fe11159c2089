package uk.waymark.rating;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;

/**
 * The two clocks of a question, and the generation of rows that answers it.
 *
 * @param on      effective clock, Europe/London
 * @param knownAt recorded clock
 */
record Moment(int generation, LocalDate on, Instant knownAt) {

    /** For a statement that names {@code :generation}, {@code :on} and {@code :knownAt}. */
    Map<String, Object> parameters() {
        return Map.of("generation", generation, "on", on, "knownAt", knownAt.atOffset(ZoneOffset.UTC));
    }
}
