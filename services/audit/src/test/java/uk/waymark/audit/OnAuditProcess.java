package uk.waymark.audit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Instant;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.waymark.runtime.events.RecordedClock;
import uk.waymark.runtime.events.StoredEvents;
import uk.waymark.runtime.stream.MovableClock;
import uk.waymark.runtime.web.OnTestProcess;

/** A whole process with this module, on the first of September 2026, that all tests with this annotation share. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@OnTestProcess
@Import(OnAuditProcess.Process.class)
@interface OnAuditProcess {

    /** A clock that a test can set, and a way to record. */
    @TestConfiguration(proxyBeanMethods = false)
    class Process {

        @Bean
        @Primary
        MovableClock today() {
            return new MovableClock(Instant.parse("2026-09-01T11:00:00Z"));
        }

        @Bean
        Recording recording(EventStore store, StoredEvents stored, RecordedClock clock, JdbcClient jdbc,
                PlatformTransactionManager transactions) {
            return new Recording(store, stored, clock, jdbc, new TransactionTemplate(transactions));
        }
    }
}
