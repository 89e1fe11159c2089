package uk.waymark.runtime.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.support.TransactionTemplate;
import uk.waymark.events.AuthoritySucceeded;
import uk.waymark.runtime.database.OnTestDatabase;

@SpringBootTest(classes = RecordedClockTest.class)
@OnTestDatabase
class RecordedClockTest {

    private static final Instant INSTANT = Instant.parse("2026-01-02T03:04:05.000006Z");

    @Autowired
    RecordedClock clock;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    EventStorageEngine engine;
    @Autowired
    EventStore store;
    @Autowired
    StoredEvents events;

    @Test
    void isAskedInsideATransactionOnly() {
        assertThatIllegalStateException().isThrownBy(() -> clock.now()).withMessageContaining("transaction");
        Instant now = transaction.execute(status -> clock.now());
        assertThat(now).isEqualTo(now.truncatedTo(ChronoUnit.MICROS));
    }

    @Test
    void isAskedBeforeAnythingIsStored() {
        assertThatIllegalStateException().isThrownBy(
                () -> transaction.executeWithoutResult(
                        status -> engine.appendEvents(event("never", 0, Map.of("actor", "a1")))))
                .withMessageContaining("recorded clock first");
    }

    @Test
    void givesEachEventItsTimestamp() {
        store(event("stamped", 0, metadata(INSTANT)));
        assertThat(events.head("stamped")).map(EventHead::recordedAt).contains(INSTANT);
        assertThat(events.ofAuthority("stamped", -1)).singleElement().extracting(StoredEvent::metadata)
                .isEqualTo(Map.of("actor", "a1"));
    }

    @Test
    void goesForwardWithinAJourneyAndHasMicroseconds() {
        assertThatIllegalStateException().isThrownBy(() -> store(event("still", 0, metadata(INSTANT)),
                event("still", 1, metadata(INSTANT)))).withMessageContaining("must increase");
        assertThatIllegalStateException()
                .isThrownBy(() -> store(event("fine", 0, metadata(INSTANT.plusNanos(1)))))
                .withMessageContaining("microseconds");
        assertThatIllegalStateException().isThrownBy(() -> store(event("timeless", 0, Map.of("actor", "a1"))))
                .withMessageContaining("without a recorded instant");
        assertThat(events.head("still")).isEmpty();
    }

    private void store(GenericDomainEventMessage<?>... messages) {
        transaction.executeWithoutResult(status -> {
            clock.now();
            store.publish(List.of(messages));
        });
    }

    private static Map<String, Object> metadata(Instant recordedAt) {
        return Map.of("actor", "a1", EventMetadata.RECORDED_AT, recordedAt);
    }

    private static GenericDomainEventMessage<?> event(String urn, long version, Map<String, ?> metadata) {
        return new GenericDomainEventMessage<>("Journey", urn, version,
                new AuthoritySucceeded(urn, List.of(), null, null), metadata);
    }
}
