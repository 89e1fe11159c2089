package uk.waymark.runtime.projection.check;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/** What all processes know of checks: the newest, and the newest that came to its end. */
public final class CheckRuns {

    private static final String SELECT = """
                                         select id, projections, state, started_at, ended_at, authorities_done,
                                           authorities_total, late, reason,
                                           extract(epoch from coalesce(ended_at, now()) - started_at) * 1000,
                                           extract(epoch from now() - ended_at) * 1000
                                         from projection_check.run\s""";

    private final JdbcTemplate jdbc;

    public CheckRuns(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<CheckRow> newest() {
        return one("order by id desc limit 1");
    }

    public Optional<CheckRow> find(long id) {
        return one("where id = ?", id);
    }

    /** The last result. */
    public Optional<CheckRow> finished() {
        return one("where state = 'finished' order by id desc limit 1");
    }

    /** The last result about a projection. */
    public Optional<CheckRow> finished(String projection) {
        return one("where state = 'finished' and ? = any(projections) order by id desc limit 1", projection);
    }

    /** Forgets what a later result has replaced, and gives up what no process works on any more. */
    long begin(Collection<String> projections) {
        giveUp();
        String[] names = projections.toArray(String[]::new);
        jdbc.update(
                """
                delete from projection_check.run as old where exists (
                  select from projection_check.run as newer
                  where newer.id > old.id and newer.state = 'finished' and newer.projections @> old.projections)""");
        return jdbc.queryForObject("""
                                   insert into projection_check.run (projections, state) values (?, 'running')
                                   returning id""", Long.class, (Object) names);
    }

    /** For whoever has the turn: then nobody else works on one. */
    void giveUp() {
        jdbc.update("""
                    update projection_check.run set state = 'failed', ended_at = now(),
                      reason = 'the process that ran it is gone' where state = 'running'""");
    }

    /** @return whether somebody asked to cancel */
    boolean progress(long id, long done, long total, long late) {
        return jdbc.queryForObject("""
                                   update projection_check.run set authorities_done = ?, authorities_total = ?, late = ?
                                   where id = ? returning cancel_requested""", Boolean.class, done, total, late, id);
    }

    /** @return whether there was one to cancel */
    boolean requestCancel() {
        return jdbc.update("update projection_check.run set cancel_requested = true where state = 'running'") > 0;
    }

    void end(long id, CheckState state, String reason) {
        jdbc.update("update projection_check.run set state = ?, ended_at = now(), reason = ? where id = ?",
                state.name().toLowerCase(Locale.ROOT), reason, id);
    }

    private Optional<CheckRow> one(String where, Object... arguments) {
        return jdbc.query(SELECT + where, (row, number) -> row(row), arguments).stream().findFirst();
    }

    private CheckRow row(ResultSet row) throws SQLException {
        long id = row.getLong(1);
        Map<String, Long> differences = new TreeMap<>();
        for (String projection : (String[]) row.getArray(2).getArray()) {
            differences.put(projection, 0L);
        }
        jdbc.query("select projection, count(*) from projection_check.difference where run = ? group by projection",
                found -> {
                    differences.put(found.getString(1), found.getLong(2));
                }, id);
        Instant endedAt = instant(row, 5);
        return new CheckRow(id, CheckState.valueOf(row.getString(3).toUpperCase(Locale.ROOT)), instant(row, 4), endedAt,
                Duration.ofMillis(row.getLong(10)), endedAt == null ? null : Duration.ofMillis(row.getLong(11)),
                row.getLong(6), row.getObject(7, Long.class), row.getLong(8), differences, row.getString(9));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
