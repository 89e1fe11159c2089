package uk.waymark.rating;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.springframework.transaction.support.TransactionTemplate;
import uk.waymark.events.JourneyEvent;
import uk.waymark.journey.samples.Samples;
import uk.waymark.runtime.events.EventHead;
import uk.waymark.runtime.events.EventMetadata;
import uk.waymark.runtime.events.RecordedClock;
import uk.waymark.runtime.events.StoredEvents;
import uk.waymark.runtime.web.TestClient;

/** Puts events into the store as a command would, without its rules. */
record Recording(EventStore store, StoredEvents stored, RecordedClock clock, TransactionTemplate transactions) {

    /** The real record, unless it is in already; returns when answers rest on it. */
    void samplesOnce(int port) {
        if (stored.count() == 0) {
            List<JourneyEvent> events = Samples.events();
            for (int first = 0; first < events.size(); first += 200) {
                record(events.subList(first, Math.min(first + 200, events.size())));
            }
        }
        long newest = stored.positionAt(Instant.parse("9999-01-01T00:00:00Z"));
        await().atMost(Duration.ofMinutes(2))
                .until(() -> TestClient.on(port).get("/api/standings?minPosition=" + newest).status() == 200);
    }

    /** All in one transaction. */
    void record(JourneyEvent... events) {
        record(List.of(events));
    }

    void record(List<? extends JourneyEvent> events) {
        transactions.executeWithoutResult(status -> {
            Instant now = clock.now();
            Map<String, Long> versions = new HashMap<>();
            List<DomainEventMessage<?>> messages = new ArrayList<>();
            for (int i = 0; i < events.size(); i++) {
                String urn = events.get(i).urn();
                long version = versions.merge(urn, stored.head(urn).map(EventHead::version).orElse(-1L) + 1,
                        (last, first) -> last + 1);
                messages.add(new GenericDomainEventMessage<>("Journey", urn, version, events.get(i),
                        MetaData.with(EventMetadata.ACTOR, "a-test").and(EventMetadata.RECORDED_AT,
                                now.plus(i, ChronoUnit.MICROS))));
            }
            store.publish(messages);
        });
    }
}
