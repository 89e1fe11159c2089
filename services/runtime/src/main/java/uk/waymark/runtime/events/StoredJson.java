package uk.waymark.runtime.events;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Map;
import uk.waymark.events.EventTypes;
import uk.waymark.events.JourneyEvent;

/** Reads events as they were stored, whatever their revision, into what they are understood as today. */
final class StoredJson {

    private final ObjectMapper mapper = EventJson.mapper();
    private final ObjectReader metadata = mapper.readerFor(new TypeReference<Map<String, String>>() {
    });

    /** @throws UnreadableEvent if the type or the revision was never released, or the JSON does not fit it */
    JourneyEvent understood(String type, String revision, String payload) {
        Class<? extends JourneyEvent> today = EventTypes.classOf(type)
                .orElseThrow(() -> new UnreadableEvent("no event was ever called " + type));
        String current = EventTypes.revisionOf(today);
        try {
            return revision.equals(current)
                    ? mapper.readValue(payload, today)
                    : mapper.treeToValue(Upcasting.upcast(type, revision, (ObjectNode) mapper.readTree(payload)),
                            today);
        } catch (IOException | RuntimeException e) {
            throw UnreadableEvent.of(type, revision, e);
        }
    }

    String written(Map<String, String> metadata) {
        try {
            return mapper.writeValueAsString(metadata);
        } catch (IOException e) {
            throw new IllegalStateException("cannot write the metadata of an event", e);
        }
    }

    Map<String, String> metadata(String stored) {
        try {
            return metadata.readValue(stored);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read the metadata of a stored event", e);
        }
    }
}
