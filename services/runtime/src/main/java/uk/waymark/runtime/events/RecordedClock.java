package uk.waymark.runtime.events;

import java.time.Instant;

/**
 * The recorded clock. Asked once per command, inside its transaction, as that transaction's first statement, so that
 * {@link StoredEvents#stableUntil} knows what is in flight.
 */
@FunctionalInterface
public interface RecordedClock {

    /** Now, in microseconds. */
    Instant now();
}
