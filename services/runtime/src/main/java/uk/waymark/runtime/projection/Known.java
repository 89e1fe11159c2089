package uk.waymark.runtime.projection;

import java.time.Instant;

/**
 * What an answer rests on: asked again with the same {@code knownAt} it stays the same.
 *
 * @param knownAt  recorded instant really used; rows hold when {@code recorded @> knownAt}
 * @param position greatest position of an event recorded by then; -1 when there was none
 */
public record Known(Instant knownAt, long position) {

    /** Whether this instant lies before everything ever recorded. */
    public boolean nothingRecordedYet() {
        return position < 0;
    }
}
