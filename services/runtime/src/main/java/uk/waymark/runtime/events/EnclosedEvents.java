package uk.waymark.runtime.events;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import uk.waymark.events.Enclosed;
import uk.waymark.events.EventTypes;
import uk.waymark.events.JourneyEvent;

/** An event inside an event: {@code {"type": ..., "revision": ..., "event": {...}}}, upcast like one that stands alone. */
final class EnclosedEvents extends SimpleModule {

    private static final long serialVersionUID = 1;

    EnclosedEvents() {
        addSerializer(Enclosed.class, new Writer());
        addDeserializer(Enclosed.class, new Reader());
    }

    private static final class Writer extends JsonSerializer<Enclosed> {

        @Override
        public void serialize(Enclosed enclosed, JsonGenerator json, SerializerProvider all) throws IOException {
            Class<? extends JourneyEvent> type = enclosed.event().getClass();
            json.writeStartObject();
            json.writeStringField("type", EventTypes.nameOf(type).orElseThrow());
            json.writeStringField("revision", EventTypes.revisionOf(type));
            json.writeObjectField("event", enclosed.event());
            json.writeEndObject();
        }
    }

    /** Reads by the context: the parser's own codec would take what comes after an enclosed event for rubbish. */
    private static final class Reader extends JsonDeserializer<Enclosed> {

        @Override
        public Enclosed deserialize(JsonParser json, DeserializationContext context) throws IOException {
            JsonNode stored = context.readTree(json);
            String type = stored.path("type").asText();
            Class<? extends JourneyEvent> today = EventTypes.classOf(type)
                    .orElseThrow(
                            () -> context.weirdStringException(type, Enclosed.class, "no event was ever called so"));
            ObjectNode event = Upcasting.upcast(type, stored.path("revision").asText(),
                    (ObjectNode) stored.get("event"));
            return new Enclosed(context.readTreeAsValue(event, today));
        }
    }
}
