package uk.waymark.runtime.events;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
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
 * @param understanding  the fact after upcasting, once somebody asks
 */
public record StoredEvent(long position, String urn, long version, String eventId, Instant recordedAt, String type,
        String storedRevision, String storedPayload, Map<String, String> metadata, Understanding understanding) {

    public StoredEvent(long position, String urn, long version, String eventId, Instant recordedAt, String type,
            String storedRevision, String storedPayload, Map<String, String> metadata, JourneyEvent event) {
        this(position, urn, version, eventId, recordedAt, type, storedRevision, storedPayload, metadata,
                Understanding.of(event));
    }

    /**
     * The fact after upcasting.
     *
     * @throws UnreadableEvent if the code of today cannot read it
     */
    public JourneyEvent event() {
        return understanding.event();
    }

    /** The fact after upcasting; empty where the code of today cannot read it. */
    public Optional<JourneyEvent> ifReadable() {
        try {
            return Optional.of(event());
        } catch (UnreadableEvent unreadable) {
            return Optional.empty();
        }
    }

    /** Where it stands. */
    public EventHead head() {
        return new EventHead(position, urn, version, eventId, recordedAt);
    }

    /**
     * Without how it was stored.
     *
     * @throws UnreadableEvent if the code of today cannot read it
     */
    public RecordedEvent recorded() {
        return new RecordedEvent(position, urn, version, eventId, recordedAt, metadata, event());
    }
}
