package uk.waymark.runtime.events;

import java.time.Instant;
import java.util.Map;
import uk.waymark.events.JourneyEvent;

/**
 * What a fold may know of an event: all of it but how it happened to be stored, so that it folds the same whether it
 * arrives live or is read again.
 *
 * @param position   place in the global order of this store; strictly increasing, not gapless
 * @param version    sequence number within the authority's journey; 0 for the first, gapless
 * @param recordedAt the recorded clock, in microseconds; strictly increasing within a journey
 * @param metadata   actor, correlation, causation and the like; see {@link EventMetadata}
 */
public record RecordedEvent(long position, String urn, long version, String eventId, Instant recordedAt,
        Map<String, String> metadata, JourneyEvent event) {

    /** Where it stands. */
    public EventHead head() {
        return new EventHead(position, urn, version, eventId, recordedAt);
    }
}
