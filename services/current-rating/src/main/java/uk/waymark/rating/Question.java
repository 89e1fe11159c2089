package uk.waymark.rating;

import java.time.LocalDate;
import uk.waymark.runtime.projection.Known;

/** What is really asked: a day the reader may ask about, and an instant of which everything is known. */
record Question(LocalDate on, Known known, Embargo embargo) {

    Moment moment() {
        return new Moment(on, known.knownAt());
    }

    Basis basis() {
        return new Basis(on, known.knownAt(), known.position());
    }
}
