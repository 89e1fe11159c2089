package uk.waymark.runtime.projection;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.waymark.runtime.events.RecordedEvent;
import uk.waymark.runtime.events.StoredEvents;
import uk.waymark.runtime.projection.live.Delivered;
import uk.waymark.runtime.projection.table.Announcements;
import uk.waymark.runtime.stream.AuthorityStream;
import uk.waymark.runtime.stream.StateRenderer;
import uk.waymark.runtime.stream.StreamSettings;
import uk.waymark.runtime.stream.Streams;

/** One process that runs the toy projection; a test delivers the events. */
public final class ToyProcess implements AutoCloseable {

    final RunningProjection<?, Toy.Plan> projection;
    final TransactionTemplate transactions;
    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final Streams streams;
    private final Announcements announcements;

    public ToyProcess(DataSource dataSource, StoredEvents events, Clock clock) {
        this(dataSource, events, clock, Duration.ofMinutes(1));
    }

    /** @param stuckAfter until a client that does not read is given up */
    public ToyProcess(DataSource dataSource, StoredEvents events, Clock clock, Duration stuckAfter) {
        this(new Toy(), dataSource, events, clock, Duration.ofSeconds(5), stuckAfter);
    }

    ToyProcess(Projection<?, Toy.Plan> toy, DataSource dataSource, StoredEvents events, Clock clock,
            Duration patience) {
        this(toy, dataSource, events, clock, patience, Duration.ofMinutes(1));
    }

    private ToyProcess(Projection<?, Toy.Plan> toy, DataSource dataSource, StoredEvents events, Clock clock,
            Duration patience, Duration stuckAfter) {
        announcements = new Announcements(dataSource);
        streams = new Streams(new JdbcTemplate(dataSource), announcements, new StreamSettings(20,
                Duration.ofMillis(200), stuckAfter, Duration.ofSeconds(1), 20, 20, Duration.ofHours(1)), meters, clock);
        transactions = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        projection = new RunningProjection<>(toy, events, new JdbcTemplate(dataSource), transactions, clock,
                new ProjectionSettings(patience, 100), streams);
        projection.start(announcements);
        announcements.start();
        streams.start();
    }

    public void deliver(List<RecordedEvent> events) {
        transactions
                .executeWithoutResult(status -> projection.live().apply(events.stream().map(Delivered::of).toList()));
    }

    public void deliver(RecordedEvent... events) {
        deliver(List.of(events));
    }

    public AuthorityStream stream(StateRenderer renderer) {
        return projection.stream(renderer);
    }

    public void tick() {
        projection.tickDay();
    }

    public MeterRegistry meters() {
        return meters;
    }

    public Knowledge knowledge() {
        return projection.knowledge();
    }

    @Override
    public void close() {
        streams.stop();
        projection.stop();
        announcements.stop();
    }
}
