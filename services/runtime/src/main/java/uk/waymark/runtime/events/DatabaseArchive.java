package uk.waymark.runtime.events;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/** Our own event table, read in pages and filled in one transaction: all of it is there, or nothing. */
final class DatabaseArchive implements EventArchive {

    private static final int PAGE = 1_000;
    private static final String INSERT = """
                                         insert into event_store.event (urn, version, recorded_at, type, revision,
                                           payload, metadata, event_id, aggregate_type)
                                         values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final EventTable table;
    private final RecordedClock clock;
    private final JdbcTemplate jdbc;
    private final TransactionOperations transaction;

    DatabaseArchive(EventTable table, RecordedClock clock, JdbcTemplate jdbc, TransactionOperations transaction) {
        this.table = table;
        this.clock = clock;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    private record Placed(long position, KeptEvent event) {}

    @Override
    public void read(Consumer<KeptEvent> each) {
        long end = table.settledPosition();
        long last = -1;
        List<Placed> page;
        do {
            page = table.settledAfter(last, PAGE,
                    (row, number) -> new Placed(row.getLong(EventTable.POSITION), event(row)));
            for (Placed placed : page) {
                if (placed.position() > end) {
                    return;
                }
                each.accept(placed.event());
                last = placed.position();
            }
        } while (!page.isEmpty());
    }

    @Override
    public long count() {
        return table.count();
    }

    @Override
    public void fill(Iterator<KeptEvent> events, long count, LongConsumer done) {
        transaction.executeWithoutResult(status -> {
            clock.now();
            jdbc.execute("set local transaction_timeout = 0");
            if (table.count() > 0) {
                throw new StoreNotEmpty();
            }
            long filled = 0;
            while (events.hasNext()) {
                filled += insert(events);
                done.accept(filled);
            }
            if (table.count() != count) {
                throw new StoreNotEmpty();
            }
        });
    }

    private int insert(Iterator<KeptEvent> events) {
        List<Object[]> rows = new ArrayList<>(PAGE);
        while (events.hasNext() && rows.size() < PAGE) {
            KeptEvent event = events.next();
            rows.add(new Object[]{event.urn(), event.version(), EventTable.timestamp(event.recordedAt()), event.type(),
                event.revision(), event.payload(), event.metadata(), event.eventId(), event.aggregateType()});
        }
        jdbc.batchUpdate(INSERT, rows);
        return rows.size();
    }

    private static KeptEvent event(ResultSet row) throws SQLException {
        return new KeptEvent(row.getString("urn"), row.getLong("version"), row.getString("event_id"),
                EventTable.recordedAt(row), row.getString("type"), row.getString("revision"),
                row.getString("payload"), row.getString("metadata"), row.getString("aggregate_type"));
    }
}
