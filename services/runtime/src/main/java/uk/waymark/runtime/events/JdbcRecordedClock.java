package uk.waymark.runtime.events;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
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
    private final Supplier<Optional<Instant>> newestElsewhere;

    /** @param newestElsewhere recorded instant that none may come after, of events this database does not hold */
    JdbcRecordedClock(JdbcClient jdbc, EventSignal signal, Supplier<Optional<Instant>> newestElsewhere) {
        this.jdbc = jdbc;
        this.signal = signal;
        this.newestElsewhere = newestElsewhere;
    }

    /** @throws IllegalStateException outside a transaction */
    @Override
    public Instant now() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("the recorded clock can be asked inside a transaction only");
        }
        OffsetDateTime now = jdbc.sql("select event_store.recorded_now()").query(OffsetDateTime.class).single();
        if (asked().findAny().isEmpty()) {
            TransactionSynchronizationManager.registerSynchronization(new Asked(signal, System.nanoTime()));
        }
        return newestElsewhere.get().map(newest -> newest.plus(1, ChronoUnit.MICROS))
                .filter(next -> next.isAfter(now.toInstant())).orElse(now.toInstant());
    }

    /** @throws IllegalStateException if this transaction has not asked: readers would not know that it is in flight */
    void requireAsked() {
        if (asked().findAny().isEmpty()) {
            throw new IllegalStateException("a transaction that appends events asks the recorded clock first");
        }
    }

    /**
     * For a store outside this database: the transaction must be seen in flight until the append has ended.
     *
     * @return whether it asked no longer ago than this, and is still there
     */
    boolean isInFlightSince(Duration atMost) {
        requireAsked();
        return asked().allMatch(asked -> System.nanoTime() - asked.nanos() < atMost.toNanos())
                && jdbc.sql("select true").query(Boolean.class).single();
    }

    private static Stream<Asked> asked() {
        return TransactionSynchronizationManager.isSynchronizationActive()
                ? TransactionSynchronizationManager.getSynchronizations().stream().filter(Asked.class::isInstance)
                        .map(Asked.class::cast)
                : Stream.empty();
    }

    private record Asked(EventSignal signal, long nanos) implements TransactionSynchronization {

        @Override
        public void afterCommit() {
            signal.request();
        }
    }
}
