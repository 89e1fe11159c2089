package uk.waymark.runtime.events;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.MetaData;

/**
 * The last gate before the store: gives each event the recorded instant as its timestamp, and refuses one that nobody is
 * accountable for or that is not later than the one before it in its journey.
 */
final class RecordedTimestamp implements MessageDispatchInterceptor<EventMessage<?>> {

    private final boolean kept;

    /** @param kept whether the instant stays in the metadata, because the store rounds timestamps */
    RecordedTimestamp(boolean kept) {
        this.kept = kept;
    }

    @Override
    public BiFunction<Integer, EventMessage<?>, EventMessage<?>> handle(List<? extends EventMessage<?>> events) {
        Map<String, Instant> latest = new HashMap<>();
        return (index, event) -> stamped((DomainEventMessage<?>) event, latest);
    }

    private EventMessage<?> stamped(DomainEventMessage<?> event, Map<String, Instant> latest) {
        if (!(event.getMetaData().get(EventMetadata.ACTOR) instanceof String actor) || actor.isBlank()) {
            throw new IllegalStateException("an event without an actor cannot be stored");
        }
        Instant recordedAt = recordedAt(event.getMetaData());
        Instant before = latest.put(event.getAggregateIdentifier(), recordedAt);
        if (before != null && !recordedAt.isAfter(before)) {
            throw new IllegalStateException("recorded instants must increase within a journey");
        }
        MetaData metadata = event.getMetaData().withoutKeys(Set.of(EventMetadata.RECORDED_AT));
        return new GenericDomainEventMessage<>(event.getType(), event.getAggregateIdentifier(),
                event.getSequenceNumber(), event.getPayload(),
                kept ? metadata.and(EventMetadata.RECORDED_AT, recordedAt.toString()) : metadata,
                event.getIdentifier(), recordedAt);
    }

    private static Instant recordedAt(MetaData metadata) {
        Object value = metadata.get(EventMetadata.RECORDED_AT);
        if (value == null) {
            throw new IllegalStateException("an event without a recorded instant cannot be stored");
        }
        Instant instant = Instant.parse(value.toString());
        if (!instant.equals(instant.truncatedTo(ChronoUnit.MICROS))) {
            throw new IllegalStateException("a recorded instant has microseconds, not " + value);
        }
        return instant;
    }
}
