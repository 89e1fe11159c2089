package uk.waymark.runtime.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Map;
import uk.waymark.events.EventTypes;
import uk.waymark.events.JourneyEvent;
import uk.waymark.events.Upcast;

/** Reads events as they were stored, whatever their revision, into what they are understood as today. */
final class StoredJson {

    private final ObjectMapper mapper = EventJson.mapper();
    private final ObjectReader metadata = mapper.readerFor(new TypeReference<Map<String, String>>() {
    });

    /** @throws IllegalStateException if the type or the revision was never released, or the JSON does not fit it */
    JourneyEvent understood(String type, String revision, String payload) {
        Class<? extends JourneyEvent> today = EventTypes.classOf(type)
                .orElseThrow(() -> new IllegalStateException("no event was ever called " + type));
        String current = EventTypes.revisionOf(today);
        try {
            return revision.equals(current)
                    ? mapper.readValue(payload, today)
                    : mapper.treeToValue(upcast(type, revision, current, payload), today);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read a stored " + type + " of revision " + revision, e);
        }
    }

    private JsonNode upcast(String type, String revision, String current, String payload)
            throws JsonProcessingException {
        ObjectNode event = (ObjectNode) mapper.readTree(payload);
        String reached = revision;
        for (Upcast step : Upcast.IN_ORDER) {
            if (step.type().equals(type) && step.from().equals(reached)) {
                event = step.apply(event);
                reached = step.to();
            }
        }
        if (!reached.equals(current)) {
            throw new IllegalStateException("nothing reads revision " + revision + " of " + type);
        }
        return event;
    }

    Map<String, String> metadata(String stored) {
        try {
            return metadata.readValue(stored);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read the metadata of a stored event", e);
        }
    }
}
