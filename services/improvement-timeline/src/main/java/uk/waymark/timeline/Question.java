package uk.waymark.timeline;

import uk.waymark.runtime.projection.Known;

/** What is really asked: a day the reader may ask about, and an instant of which everything is known. */
record Question(Moment moment, Known known) {

    Basis basis() {
        return new Basis(moment.on(), known.knownAt(), known.position());
    }
}
