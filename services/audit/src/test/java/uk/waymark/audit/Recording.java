package uk.waymark.audit;

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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.waymark.events.JourneyEvent;
import uk.waymark.journey.samples.Samples;
import uk.waymark.runtime.events.EventHead;
import uk.waymark.runtime.events.EventMetadata;
import uk.waymark.runtime.events.RecordedClock;
import uk.waymark.runtime.events.StoredEvents;

/** Puts events into the store as a command would, without its rules. */
record Recording(EventStore store, StoredEvents stored, RecordedClock clock, JdbcClient jdbc,
        TransactionTemplate transactions) {

    /** The real record, unless something is in already. */
    synchronized void samplesOnce() {
        if (stored.head("80566").isEmpty()) {
            List<JourneyEvent> events = Samples.events();
            for (int first = 0; first < events.size(); first += 200) {
                record("a-installation", events.subList(first, Math.min(first + 200, events.size())));
            }
        }
    }

    /** Opaque id of a local user. */
    String actor(String signIn) {
        return jdbc.sql("select id from directory.actor where sign_in = ?").param(signIn).query(String.class).single();
    }

    /** Identifier of the event. */
    String record(String actor, JourneyEvent event) {
        return record(actor, List.of(event)).getFirst();
    }

    /** All in one transaction; answers with their identifiers. */
    List<String> record(String actor, List<? extends JourneyEvent> events) {
        return transactions.execute(status -> {
            Instant now = clock.now();
            Map<String, Long> versions = new HashMap<>();
            List<DomainEventMessage<?>> messages = new ArrayList<>();
            for (int i = 0; i < events.size(); i++) {
                String urn = events.get(i).urn();
                long version = versions.merge(urn, stored.head(urn).map(EventHead::version).orElse(-1L) + 1,
                        (last, first) -> last + 1);
                messages.add(new GenericDomainEventMessage<>("Journey", urn, version, events.get(i),
                        MetaData.with(EventMetadata.ACTOR, actor).and(EventMetadata.CORRELATION, "c-" + urn)
                                .and(EventMetadata.RECORDED_AT, now.plus(i, ChronoUnit.MICROS))));
            }
            store.publish(messages);
            return messages.stream().map(DomainEventMessage::getIdentifier).toList();
        });
    }
}
