package uk.waymark.recording.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.junit.jupiter.api.Test;
import uk.waymark.events.JourneyEvent;
import uk.waymark.journey.history.GeneratedHistory;
import uk.waymark.journey.history.Histories;
import uk.waymark.journey.history.Recorded;

/** What keeps long journeys fast never changes what a decision depends on. */
class RememberedJourneysTest {

    private static final String KEPT_HERE = "what is read once and remembered";

    @Test
    void areWhatAReplayOfEveryEventSays() {
        Histories.forEach(200, history -> {
            InMemoryEventStorageEngine events = new InMemoryEventStorageEngine();
            Configuration remembering = process(events, true);
            Configuration replaying = process(events, false);
            try {
                compare(history, events, remembering, replaying);
            } finally {
                remembering.shutdown();
                replaying.shutdown();
            }
        });
    }

    private static void compare(GeneratedHistory history, InMemoryEventStorageEngine events,
            Configuration remembering, Configuration replaying) {
        Random random = new Random(history.seed());
        Map<String, Long> versions = new HashMap<>();
        for (Recorded one : history.recorded()) {
            long version = versions.merge(one.urn(), 0L, (before, none) -> before + 1);
            events.appendEvents(stored(one, version));
            if (random.nextInt(3) == 0) {
                Past past = past(remembering, one.urn());
                assertThat(past).as("%s, %s", one, KEPT_HERE).isEqualTo(past(replaying, one.urn()));
                assertThat(past.version()).isEqualTo(version);
            }
        }
    }

    private static GenericDomainEventMessage<JourneyEvent> stored(Recorded one, long version) {
        return new GenericDomainEventMessage<>("journey", one.urn(), version,
                new GenericEventMessage<>(new GenericMessage<>(one.id(), one.event(), Map.of()), one::at), one::at);
    }

    private static Past past(Configuration process, String urn) {
        UnitOfWork<?> work = DefaultUnitOfWork.startAndGet(null);
        try {
            return process.repository(JourneyAggregate.class).load(urn).invoke(JourneyAggregate::past);
        } finally {
            work.rollback();
        }
    }

    private static Configuration process(InMemoryEventStorageEngine events, boolean remembering) {
        AggregateConfigurer<JourneyAggregate> journeys = AggregateConfigurer
                .defaultConfiguration(JourneyAggregate.class);
        return DefaultConfigurer.defaultConfiguration(false).configureEmbeddedEventStore(axon -> events)
                .configureAggregate(remembering ? journeys.configureRepository(JourneyRepository::new) : journeys)
                .start();
    }
}
