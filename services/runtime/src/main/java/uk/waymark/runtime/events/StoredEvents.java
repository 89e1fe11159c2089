package uk.waymark.runtime.events;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Reading the event store, whichever it is. Nothing above the runtime asks SQL for events. "Settled" means: no event
 * with a lower position can still appear.
 */
public interface StoredEvents {

    /** A journey's events in order of version, those after {@code version} only; pass -1 for all. Empty for an unknown URN. */
    List<StoredEvent> ofAuthority(String urn, long version);

    /** Newest event of a journey; empty when nothing was recorded for it. */
    Optional<EventHead> head(String urn);

    /**
     * One event of a journey.
     *
     * @throws java.util.NoSuchElementException if there is none of this version
     */
    default EventHead at(String urn, long version) {
        StoredEvent event = ofAuthority(urn, version - 1).getFirst();
        return new EventHead(event.position(), urn, event.version(), event.eventId(), event.recordedAt());
    }

    /**
     * Settled events in order of position, after {@code position} (pass -1 for all), handed over one by one until the
     * predicate answers false or there are no more.
     *
     * @return the position of the last event handed over, or {@code position} when there was none
     */
    long scan(long position, Predicate<StoredEvent> until);

    /** Like {@link #scan}, without payloads: at most {@code limit} settled heads after {@code position}. */
    List<EventHead> heads(long position, int limit);

    /** Number of events in the store, settled or not; for progress and time left. */
    long count();

    /** Greatest position of an event recorded at or before this instant; -1 when there is none. */
    long positionAt(Instant recordedAt);

    /**
     * An instant such that every event recorded at or before it is settled, and none can still appear: everything in
     * flight carries a later one. Never later than the newest settled event.
     *
     * @return empty while nothing has been recorded
     */
    Optional<Instant> stableUntil();
}
