package uk.waymark.runtime.projection.live;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import uk.waymark.events.JourneyEvent;
import uk.waymark.runtime.events.EventHead;
import uk.waymark.runtime.events.EventMetadata;
import uk.waymark.runtime.events.RecordedEvent;
import uk.waymark.runtime.events.UnreadableEvent;

/**
 * Takes events from an Axon processor and applies a whole batch at its end, in the transaction that stores the token.
 *
 * <p>Axon's own reset is never used to rebuild: it would fold over the rows being read, so that readers saw an emptied
 * table fill up again, and could neither be compared with what was there before nor taken back.
 */
public final class LiveHandler {

    private final String group;
    private final LiveProjection<?, ?> projection;

    public LiveHandler(String group, LiveProjection<?, ?> projection) {
        this.group = group;
        this.projection = projection;
    }

    public String group() {
        return group;
    }

    /** Takes everything there is: an event of a type nobody knows is not passed over either. */
    @EventHandler
    void on(EventMessage<?> message) {
        batch().add(delivered(message));
    }

    private List<Delivered> batch() {
        UnitOfWork<?> unitOfWork = CurrentUnitOfWork.get();
        return unitOfWork.getOrComputeResource("waymark." + group, key -> {
            List<Delivered> batch = new ArrayList<>();
            unitOfWork.onPrepareCommit(ending -> projection.apply(batch));
            return batch;
        });
    }

    private static Delivered delivered(EventMessage<?> message) {
        if (message instanceof DomainEventMessage<?> domain && message instanceof TrackedEventMessage<?> tracked) {
            Map<String, String> metadata = message.getMetaData().entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, entry -> String.valueOf(entry.getValue())));
            EventHead head = new EventHead(tracked.trackingToken().position().orElseThrow(),
                    domain.getAggregateIdentifier(), domain.getSequenceNumber(), message.getIdentifier(),
                    recordedAt(message, metadata));
            return new Delivered(head, () -> new RecordedEvent(head.position(), head.urn(), head.version(),
                    head.eventId(), head.recordedAt(), metadata, read(message)));
        }
        throw new IllegalStateException("a projection needs the version and the position of an event");
    }

    private static JourneyEvent read(EventMessage<?> message) {
        try {
            return (JourneyEvent) message.getPayload();
        } catch (RuntimeException e) {
            throw UnreadableEvent.of(message.getPayloadType(), e);
        }
    }

    /** A store that keeps milliseconds only leaves the exact instant in the metadata. */
    private static Instant recordedAt(EventMessage<?> message, Map<String, String> metadata) {
        return metadata.containsKey(EventMetadata.RECORDED_AT)
                ? Instant.parse(metadata.get(EventMetadata.RECORDED_AT))
                : message.getTimestamp();
    }
}
