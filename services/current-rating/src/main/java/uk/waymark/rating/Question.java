package uk.waymark.rating;

import java.time.LocalDate;
import uk.waymark.runtime.projection.Known;

/**
 * What is really asked: a day the reader may ask about, and an instant of which everything is known.
 *
 * @param ahead whether the day is still to come, so that the answer may hold what is not public
 */
record Question(LocalDate on, boolean ahead, Known known, Embargo embargo) {

    Moment moment() {
        return new Moment(on, known.knownAt());
    }

    Basis basis() {
        return new Basis(on, known.knownAt(), known.position(), ahead ? true : null);
    }
}
