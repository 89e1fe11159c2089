package uk.waymark.runtime.projection.table;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** What all processes know of the newest rebuild. */
public final class RebuildJob {

    private final JdbcTemplate jdbc;
    private final Schema schema;

    public RebuildJob(JdbcTemplate jdbc, Schema schema) {
        this.jdbc = jdbc;
        this.schema = schema;
    }

    public Optional<RebuildRow> newest() {
        return jdbc
                .query(schema.in("""
                                 select state, generation, started_at, ended_at, events_done, events_total,
                                   cancel_requested, differing, reason,
                                   extract(epoch from coalesce(ended_at, now()) - started_at) * 1000 from $.rebuild"""),
                        (row, number) -> row(row))
                .stream().findFirst();
    }

    public void begin(int generation, long eventsTotal) {
        jdbc.update(schema.in("""
                              insert into $.rebuild (state, generation, started_at, events_total)
                              values ('running', ?, now(), ?)
                              on conflict (only_row) do update set state = 'running', generation = excluded.generation,
                                started_at = excluded.started_at, ended_at = null, events_done = 0,
                                events_total = excluded.events_total, cancel_requested = false, differing = '{}',
                                reason = null"""), generation, eventsTotal);
    }

    /** @return whether somebody asked to cancel */
    public boolean progress(long eventsDone) {
        return jdbc.queryForObject(schema.in("""
                                             update $.rebuild set events_done = ?,
                                               events_total = greatest(events_total, ?)
                                             returning cancel_requested"""), Boolean.class, eventsDone, eventsDone);
    }

    /** @return whether there was one to cancel */
    public boolean requestCancel() {
        return jdbc.update(schema.in("update $.rebuild set cancel_requested = true where state = 'running'")) == 1;
    }

    public void end(RebuildState state, Collection<String> differing, String reason) {
        jdbc.update(schema.in("update $.rebuild set state = ?, ended_at = now(), differing = ?, reason = ?"),
                state.name().toLowerCase(Locale.ROOT), differing.toArray(String[]::new), reason);
    }

    private static RebuildRow row(ResultSet row) throws SQLException {
        return new RebuildRow(RebuildState.valueOf(row.getString(1).toUpperCase(Locale.ROOT)), row.getInt(2),
                instant(row, 3), instant(row, 4), Duration.ofMillis(row.getLong(10)), row.getLong(5), row.getLong(6),
                row.getBoolean(7),
                List.of((String[]) row.getArray(8).getArray()), row.getString(9));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
