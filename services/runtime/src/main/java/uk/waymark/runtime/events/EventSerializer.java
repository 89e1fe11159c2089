package uk.waymark.runtime.events;

import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.json.JacksonSerializer;
import uk.waymark.events.EventTypes;
import uk.waymark.events.JourneyEvent;

/**
 * Stores events under our own names. One of a name or revision it does not know is a {@link NoKnownEvent}, which nobody
 * can read: whoever takes events finds it there instead of passing over it, and others are not held up by it.
 */
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
                .<Class<?>>map(event -> event).orElse(NoKnownEvent.class);
    }

    /** @throws SerializationException that says nothing of what the event holds */
    @Override
    public <S, T> T deserialize(SerializedObject<S> stored) {
        String type = stored.getType().getName();
        String revision = stored.getType().getRevision();
        if (classForType(stored.getType()).equals(NoKnownEvent.class)) {
            throw refusal(new UnreadableEvent("nothing reads revision " + revision + " of " + type));
        }
        try {
            return super.deserialize(stored);
        } catch (SerializationException e) {
            throw refusal(UnreadableEvent.of(type, revision, e.getCause() == null ? e : e.getCause()));
        }
    }

    private static SerializationException refusal(UnreadableEvent event) {
        return new SerializationException(event.getMessage(), event);
    }
}
