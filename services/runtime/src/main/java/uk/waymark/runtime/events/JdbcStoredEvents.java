package uk.waymark.runtime.events;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The event table as the port shows it. */
final class JdbcStoredEvents implements StoredEvents {

    private static final int PAGE = 1000;

    private final EventTable table;
    private final StoredJson json;
    private final Appended appended;

    JdbcStoredEvents(EventTable table, StoredJson json, Appended appended) {
        this.table = table;
        this.json = json;
        this.appended = appended;
    }

    @Override
    public List<StoredEvent> ofAuthority(String urn, long version) {
        return table.ofAuthority(urn, version, (row, number) -> event(row));
    }

    @Override
    public Optional<EventHead> head(String urn) {
        return table.newest(urn, (row, number) -> head(row));
    }

    @Override
    public EventHead at(String urn, long version) {
        return appended.find(urn, version).orElseGet(() -> StoredEvents.super.at(urn, version));
    }

    @Override
    public long scan(long position, Predicate<StoredEvent> until) {
        long last = position;
        while (true) {
            List<StoredEvent> page = table.settledAfter(last, PAGE, (row, number) -> event(row));
            for (StoredEvent event : page) {
                last = event.position();
                if (!until.test(event)) {
                    return last;
                }
            }
            if (page.isEmpty()) {
                return last;
            }
        }
    }

    @Override
    public List<EventHead> heads(long position, int limit) {
        return table.settledAfter(position, limit, (row, number) -> head(row));
    }

    @Override
    public long count() {
        return table.count();
    }

    @Override
    public long positionAt(Instant recordedAt) {
        return table.lastPositionUntil(recordedAt).orElse(-1L);
    }

    @Override
    public Optional<Instant> stableUntil() {
        return table.stableUntil();
    }

    private static EventHead head(ResultSet row) throws SQLException {
        return new EventHead(row.getLong(EventTable.POSITION), row.getString("urn"), row.getLong("version"),
                row.getString("event_id"), EventTable.recordedAt(row));
    }

    private StoredEvent event(ResultSet row) throws SQLException {
        String type = row.getString("type");
        String revision = row.getString("revision");
        String payload = row.getString("payload");
        return new StoredEvent(row.getLong(EventTable.POSITION), row.getString("urn"), row.getLong("version"),
                row.getString("event_id"), EventTable.recordedAt(row), type, revision, payload,
                json.metadata(row.getString("metadata")),
                Understanding.by(() -> json.understood(type, revision, payload)));
    }
}
