package uk.waymark.runtime.events;

import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.json.JacksonSerializer;
import uk.waymark.events.EventTypes;
import uk.waymark.events.JourneyEvent;

/** Stores events under our own names, and refuses a name or revision it does not know instead of passing over it. */
final class EventSerializer extends JacksonSerializer {

    EventSerializer() {
        super(builder().objectMapper(EventJson.mapper()));
    }

    @Override
    public SerializedType typeForClass(@SuppressWarnings("rawtypes") Class type) {
        if (type != null && JourneyEvent.class.isAssignableFrom(type)) {
            Class<? extends JourneyEvent> event = ((Class<?>) type).asSubclass(JourneyEvent.class);
            return new SimpleSerializedType(EventTypes.nameOf(event).orElseThrow(
                    () -> new SerializationException(type + " has no name to be stored under")),
                    EventTypes.revisionOf(event));
        }
        return super.typeForClass(type);
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        if (MetaData.class.getName().equals(type.getName())) {
            return MetaData.class;
        }
        return EventTypes.classOf(type.getName()).filter(
                event -> EventTypes.revisionOf(event).equals(type.getRevision()))
                .orElseThrow(() -> new SerializationException("no event is called " + type.getName()
                        + " in revision " + type.getRevision()));
    }
}
