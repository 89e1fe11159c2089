package uk.waymark.runtime.events;

import java.time.Instant;
import java.util.Map;
import uk.waymark.events.JourneyEvent;

/**
 * One event as the store holds it, and as it is understood today.
 *
 * @param position       place in the global order of this store; strictly increasing, not gapless
 * @param version        sequence number within the authority's journey; 0 for the first, gapless
 * @param recordedAt     the recorded clock, in microseconds; strictly increasing within a journey
 * @param type           stored type name, such as {@code inspection-recorded}
 * @param storedRevision revision under which it was written
 * @param storedPayload  the JSON as written, before upcasting
 * @param metadata       actor, correlation, causation and the like; see {@link EventMetadata}
 * @param event          the fact after upcasting
 */
public record StoredEvent(long position, String urn, long version, String eventId, Instant recordedAt, String type,
        String storedRevision, String storedPayload, Map<String, String> metadata, JourneyEvent event) {

    /** Without how it was stored. */
    public RecordedEvent recorded() {
        return new RecordedEvent(position, urn, version, eventId, recordedAt, metadata, event);
    }
}
