package uk.waymark.recording.journeys;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;

/**
 * Loads a journey from what this process read of it before plus every event since, so that a long journey costs no more
 * than a short one. There are no snapshots, and none is looked for. The store is asked each time, so nothing another process added is missed; and only what was read is
 * remembered, which never changes.
 */
final class JourneyRepository extends EventSourcingRepository<JourneyAggregate> {

    private static final int EVENTS_REMEMBERED = 200_000;

    private final EventStore events;
    private final Cache<String, Past> read = Caffeine.newBuilder().maximumWeight(EVENTS_REMEMBERED)
            .weigher((String urn, Past past) -> (int) past.version() + 1).build();

    JourneyRepository(Configuration axon) {
        super(builder(JourneyAggregate.class).eventStore(axon.eventStore())
                .parameterResolverFactory(axon.parameterResolverFactory())
                .handlerDefinition(axon.handlerDefinition(JourneyAggregate.class)));
        events = axon.eventStore();
    }

    @Override
    protected DomainEventStream readEvents(String urn) {
        Past past = read.getIfPresent(urn);
        return past == null
                ? events.readEvents(urn, 0)
                : DomainEventStream.concat(DomainEventStream.of(remembered(urn, past)),
                        events.readEvents(urn, past.version() + 1));
    }

    @Override
    protected EventSourcedAggregate<JourneyAggregate> doLoadWithLock(String urn, Long expectedVersion) {
        EventSourcedAggregate<JourneyAggregate> loaded = super.doLoadWithLock(urn, expectedVersion);
        read.put(urn, loaded.invoke(JourneyAggregate::past));
        return loaded;
    }

    private static GenericDomainEventMessage<JourneyAggregate> remembered(String urn, Past past) {
        return new GenericDomainEventMessage<>("journey", urn, past.version(), new JourneyAggregate(urn, past));
    }
}
