package uk.waymark.runtime.events;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The database's clock, never behind what is committed. Asking marks the transaction as one that may append events, and
 * wakes readers once it is committed.
 */
final class JdbcRecordedClock implements RecordedClock {

    private final JdbcClient jdbc;
    private final EventSignal signal;

    JdbcRecordedClock(JdbcClient jdbc, EventSignal signal) {
        this.jdbc = jdbc;
        this.signal = signal;
    }

    /** @throws IllegalStateException outside a transaction */
    @Override
    public Instant now() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("the recorded clock can be asked inside a transaction only");
        }
        OffsetDateTime now = jdbc.sql("select event_store.recorded_now()").query(OffsetDateTime.class).single();
        if (!asked()) {
            TransactionSynchronizationManager.registerSynchronization(new Asked(signal));
        }
        return now.toInstant();
    }

    /** @throws IllegalStateException if this transaction has not asked: readers would not know that it is in flight */
    void requireAsked() {
        if (!asked()) {
            throw new IllegalStateException("a transaction that appends events asks the recorded clock first");
        }
    }

    private static boolean asked() {
        return TransactionSynchronizationManager.isSynchronizationActive() && TransactionSynchronizationManager
                .getSynchronizations().stream().anyMatch(Asked.class::isInstance);
    }

    private record Asked(EventSignal signal) implements TransactionSynchronization {

        @Override
        public void afterCommit() {
            signal.request();
        }
    }
}
