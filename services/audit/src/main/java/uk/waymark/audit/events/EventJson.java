package uk.waymark.audit.events;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;
import uk.waymark.events.Enclosed;
import uk.waymark.events.EventTypes;
import uk.waymark.events.JourneyEvent;

/** An event as it would be stored today. */
final class EventJson {

    private final JsonMapper json;

    EventJson(JsonMapper http) {
        json = http.rebuild().addModule(new SimpleModule("enclosed").addSerializer(new EnclosedWriter())).build();
    }

    /** A text as a JSON string. */
    String text(String text) {
        return json.writeValueAsString(text);
    }

    String write(JourneyEvent event) {
        return json.writeValueAsString(event);
    }

    private static final class EnclosedWriter extends StdSerializer<Enclosed> {

        EnclosedWriter() {
            super(Enclosed.class);
        }

        @Override
        public void serialize(Enclosed enclosed, JsonGenerator generator, SerializationContext context) {
            generator.writeStartObject();
            generator.writeStringProperty("type", EventTypes.nameOf(enclosed.event().getClass()).orElseThrow());
            generator.writeStringProperty("revision", EventTypes.revisionOf(enclosed.event().getClass()));
            generator.writeName("event");
            context.writeValue(generator, enclosed.event());
            generator.writeEndObject();
        }
    }
}
