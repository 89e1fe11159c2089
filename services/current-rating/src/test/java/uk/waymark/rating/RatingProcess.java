package uk.waymark.rating;

import java.time.Instant;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.waymark.runtime.events.RecordedClock;
import uk.waymark.runtime.events.StoredEvents;
import uk.waymark.runtime.stream.MovableClock;

/** The runtime and this module; a test records events and moves the day. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
class RatingProcess {

    static final String PASSWORD = "correct horse battery";
    static final Instant NOON = Instant.parse("2026-09-01T11:00:00Z");

    @Bean
    MovableClock clock() {
        return new MovableClock(NOON);
    }

    @Bean
    Recording recording(EventStore store, StoredEvents stored, RecordedClock clock,
            PlatformTransactionManager transactions) {
        return new Recording(store, stored, clock, new TransactionTemplate(transactions));
    }
}
