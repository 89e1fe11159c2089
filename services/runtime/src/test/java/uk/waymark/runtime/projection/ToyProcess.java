package uk.waymark.runtime.projection;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.waymark.runtime.events.RecordedEvent;
import uk.waymark.runtime.events.StoredEvents;
import uk.waymark.runtime.projection.table.Announcements;

/** One process that runs the toy projection; a test delivers the events. */
final class ToyProcess implements AutoCloseable {

    final RunningProjection<?, Toy.Plan> projection;
    final TransactionTemplate transactions;
    private final Announcements announcements;

    ToyProcess(DataSource dataSource, StoredEvents events, Clock clock) {
        this(new Toy(), dataSource, events, clock, Duration.ofSeconds(5));
    }

    ToyProcess(Projection<?, Toy.Plan> toy, DataSource dataSource, StoredEvents events, Clock clock,
            Duration patience) {
        transactions = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        projection = new RunningProjection<>(toy, events, new JdbcTemplate(dataSource), transactions, clock,
                new ProjectionSettings(patience, 100));
        announcements = new Announcements(dataSource);
        projection.start(announcements);
        announcements.start();
    }

    void deliver(List<RecordedEvent> events) {
        transactions.executeWithoutResult(status -> projection.live().apply(events));
    }

    void deliver(RecordedEvent... events) {
        deliver(List.of(events));
    }

    Knowledge knowledge() {
        return projection.knowledge();
    }

    @Override
    public void close() {
        projection.stop();
        announcements.stop();
    }
}
