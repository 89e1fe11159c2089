package uk.waymark.recording.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.GenericMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uk.waymark.recording.commands.JourneyCommand;
import uk.waymark.recording.commands.Origin;
import uk.waymark.recording.commands.RecordingCommand;
import uk.waymark.recording.commands.Sunderland;

class JourneyRepositoryTest {

    private final List<Long> eventsRead = new ArrayList<>();
    private final InMemoryEventStorageEngine events = new InMemoryEventStorageEngine() {
        @Override
        public DomainEventStream readEvents(String urn, long first) {
            eventsRead.add(super.readEvents(urn, first).asStream().count());
            return super.readEvents(urn, first);
        }
    };
    private final Configuration one = process();
    private final Configuration other = process();

    @AfterEach
    void stop() {
        one.shutdown();
        other.shutdown();
    }

    @Test
    void readsAJourneyOnceAndThenOnlyWhatIsNew() {
        List<RecordingCommand> journey = Sunderland.journey();
        journey.forEach(command -> assertThat(send(one, command).changed()).isTrue());
        assertThat(eventsRead).containsExactly(0L, 1L, 1L, 1L, 1L, 1L, 1L, 1L, 1L, 1L, 1L, 1L, 1L, 1L);

        eventsRead.clear();
        journey.forEach(command -> assertThat(send(one, command)).isEqualTo(new Answer(13, false)));
        assertThat(eventsRead).startsWith(1L).hasSize(14).filteredOn(read -> read > 0).hasSize(1);
    }

    @Test
    void missesNothingThatAnotherProcessAdded() {
        List<RecordingCommand> journey = Sunderland.journey();
        for (int i = 0; i < journey.size(); i++) {
            assertThat(send(i % 2 == 0 ? one : other, journey.get(i))).isEqualTo(new Answer(i, true));
        }
        assertThat(events.readEvents(Sunderland.URN).asStream().map(event -> event.getPayload()))
                .isEqualTo(journey.stream().map(RecordingCommand::toEvent).toList());
    }

    private static Answer send(Configuration process, JourneyCommand command) {
        Map<String, Object> metadata = new HashMap<>(Context.metadata(Origin.of("a-1", "c-1")));
        metadata.putAll(Context.instants(Instant.EPOCH, Instant.EPOCH));
        return process.commandGateway().sendAndWait(
                new GenericCommandMessage<>(new GenericMessage<>(command, metadata), JourneyAggregate.COMMAND));
    }

    private Configuration process() {
        return DefaultConfigurer.defaultConfiguration(false).configureEmbeddedEventStore(axon -> events)
                .configureAggregate(AggregateConfigurer.defaultConfiguration(JourneyAggregate.class)
                        .configureRepository(JourneyRepository::new))
                .start();
    }
}
