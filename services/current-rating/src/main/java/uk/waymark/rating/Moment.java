package uk.waymark.rating;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import uk.waymark.runtime.web.query.Question;

/**
 * The two clocks of a question.
 *
 * @param on      effective clock, Europe/London
 * @param knownAt recorded clock
 */
record Moment(LocalDate on, Instant knownAt) {

    static Moment of(Question question) {
        return new Moment(question.on(), question.known().knownAt());
    }

    /** For a statement that names {@code :on} and {@code :knownAt}. */
    Map<String, Object> parameters() {
        return Map.of("on", on, "knownAt", knownAt.atOffset(ZoneOffset.UTC));
    }
}
