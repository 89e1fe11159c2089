package uk.waymark.runtime.events;

import io.axoniq.axonserver.grpc.event.Event;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** Reads events as Axon Server keeps them. */
final class AxonServerEvents {

    private final StoredJson json;

    AxonServerEvents(StoredJson json) {
        this.json = json;
    }

    StoredEvent event(long position, Event stored) {
        String type = stored.getPayload().getType();
        String revision = stored.getPayload().getRevision();
        String payload = stored.getPayload().getData().toStringUtf8();
        Map<String, String> metadata = new TreeMap<>();
        stored.getMetaDataMap().forEach((key, value) -> metadata.put(key, value.getTextValue()));
        metadata.remove(EventMetadata.RECORDED_AT);
        return new StoredEvent(position, stored.getAggregateIdentifier(), stored.getAggregateSequenceNumber(),
                stored.getMessageIdentifier(), recordedAt(stored), type, revision, payload, metadata,
                Understanding.by(() -> json.understood(type, revision, payload)));
    }

    /** In microseconds; the server's own timestamp has milliseconds. */
    static Instant recordedAt(Event stored) {
        return Instant.parse(stored.getMetaDataOrThrow(EventMetadata.RECORDED_AT).getTextValue());
    }

    /** Without looking at what it says. */
    static EventHead head(long position, Event stored) {
        return new EventHead(position, stored.getAggregateIdentifier(), stored.getAggregateSequenceNumber(),
                stored.getMessageIdentifier(), recordedAt(stored));
    }
}
