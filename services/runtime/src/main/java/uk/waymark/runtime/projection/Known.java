package uk.waymark.runtime.projection;

import java.time.Instant;
import java.util.List;

/**
 * What an answer rests on: asked again with the same {@code knownAt} it stays the same.
 *
 * @param knownAt  recorded instant really used; rows hold when {@code recorded @> knownAt}
 * @param position greatest position of an event recorded by then; -1 when there was none
 * @param behind   URNs of authorities of which something recorded by then is not in the rows, because an event of theirs
 *                 could not be taken in: once it is, they look otherwise at this instant
 */
public record Known(Instant knownAt, long position, List<String> behind) {

    /** With nobody behind. */
    public Known(Instant knownAt, long position) {
        this(knownAt, position, List.of());
    }

    /** Whether this instant lies before everything ever recorded. */
    public boolean nothingRecordedYet() {
        return position < 0;
    }
}
