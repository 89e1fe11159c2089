package uk.waymark.runtime.web.query;

import java.time.LocalDate;
import uk.waymark.runtime.projection.Known;
import uk.waymark.runtime.security.Audience;

/**
 * What is really asked: a day the reader may ask about, and an instant of which everything is known.
 *
 * @param on    effective day, Europe/London; never after today for the public
 * @param today Europe/London, when it was asked
 */
public record Question(LocalDate on, LocalDate today, Known known, Audience audience) {

    public Basis basis() {
        return new Basis(on, known.knownAt(), known.position(), on.isAfter(today) ? true : null,
                known.behind().isEmpty() ? null : known.behind());
    }
}
