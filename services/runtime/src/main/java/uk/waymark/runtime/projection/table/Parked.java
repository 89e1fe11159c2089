package uk.waymark.runtime.projection.table;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import uk.waymark.runtime.events.EventHead;

/**
 * The authorities of a projection that stand still, each at one event. Whoever takes in events shares these rows,
 * whoever retries one takes it alone: so no event comes between that neither of them takes in.
 */
public final class Parked {

    private final JdbcTemplate jdbc;
    private final Schema schema;

    public Parked(JdbcTemplate jdbc, Schema schema) {
        this.jdbc = jdbc;
        this.schema = schema;
    }

    /** In order of the time since when. */
    public List<ParkedRow> all() {
        return jdbc.query(schema.in("""
                                    select urn, version, position, event_id, since, attempts, tried_at, error, detail
                                    from $.parked order by since, urn"""), (row, number) -> row(row));
    }

    public long count() {
        return jdbc.queryForObject(schema.in("select count(*) from $.parked"), Long.class);
    }

    /** Which of these are parked; until the end of the transaction none of them is retried. */
    public Set<String> shared(Collection<String> urns) {
        return urns("select urn from $.parked where urn = any(?) order by urn for share", urns);
    }

    /** Which of these are parked at this moment. */
    public Set<String> among(Collection<String> urns) {
        return urns("select urn from $.parked where urn = any(?)", urns);
    }

    /** Until the end of the transaction nobody takes in events of it; false when it is not parked. */
    public boolean hold(String urn) {
        return !urns("select urn from $.parked where urn = any(?) for update", Set.of(urn)).isEmpty();
    }

    /**
     * Parks an authority, or notes another attempt.
     *
     * @param event  that cannot be taken in
     * @param error  kind of the error
     * @param detail its place; nothing of what the event holds
     */
    public void park(EventHead event, String error, String detail) {
        jdbc.update(schema.in("""
                              insert into $.parked as known (urn, version, position, event_id, error, detail)
                              values (?, ?, ?, ?, ?, ?)
                              on conflict (urn) do update set version = excluded.version,
                                position = excluded.position, event_id = excluded.event_id, error = excluded.error,
                                detail = excluded.detail, attempts = known.attempts + 1, tried_at = now()"""),
                event.urn(), event.version(), event.position(), event.eventId(), error, detail);
    }

    /** Lets an authority move on. */
    public void release(String urn) {
        jdbc.update(schema.in("delete from $.parked where urn = ?"), urn);
    }

    private Set<String> urns(String sql, Collection<String> urns) {
        return jdbc.queryForList(schema.in(sql), String.class, (Object) urns.toArray(String[]::new)).stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    private static ParkedRow row(ResultSet row) throws SQLException {
        return new ParkedRow(row.getString(1), row.getLong(2), row.getLong(3), row.getString(4),
                row.getObject(5, OffsetDateTime.class).toInstant(), row.getInt(6),
                row.getObject(7, OffsetDateTime.class).toInstant(), row.getString(8), row.getString(9));
    }
}
