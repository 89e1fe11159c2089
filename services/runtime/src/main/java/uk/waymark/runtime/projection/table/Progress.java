package uk.waymark.runtime.projection.table;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** How far the facts of a generation have come, authority by authority. */
public final class Progress {

    private static final String SELECT = "select urn, version, position, recorded_at from $.progress ";

    private final JdbcTemplate jdbc;
    private final Schema schema;

    public Progress(JdbcTemplate jdbc, Schema schema) {
        this.jdbc = jdbc;
        this.schema = schema;
    }

    /** By URN; keeps others from moving these authorities on until the end of the transaction. */
    public Map<String, ProgressRow> locked(int generation, Collection<String> urns) {
        return byUrn(query("where generation = ? and urn = any(?) order by urn for update", generation,
                urns.toArray(String[]::new)));
    }

    public Map<String, ProgressRow> of(int generation, Collection<String> urns) {
        return byUrn(query("where generation = ? and urn = any(?)", generation, urns.toArray(String[]::new)));
    }

    public Map<String, ProgressRow> all(int generation) {
        return byUrn(query("where generation = ?", generation));
    }

    /** In the active generation; empty for an authority of which nothing is in yet. */
    public Optional<ProgressRow> active(String urn) {
        return query("join $.active_generation using (generation) where urn = ?", urn).stream().findFirst();
    }

    public Map<String, ProgressRow> active(Collection<String> urns) {
        return byUrn(query("join $.active_generation using (generation) where urn = any(?)",
                (Object) urns.toArray(String[]::new)));
    }

    /** Every authority in the active generation, in order of URN. */
    public List<ProgressRow> active() {
        return query("join $.active_generation using (generation) order by urn");
    }

    public void advance(int generation, Collection<ProgressRow> rows) {
        jdbc.update(schema.in("""
                              insert into $.progress (generation, urn, version, position, recorded_at)
                              select ?, * from unnest(?::text[], ?::bigint[], ?::bigint[], ?::timestamptz[])
                              on conflict (generation, urn) do update set version = excluded.version,
                                position = excluded.position, recorded_at = excluded.recorded_at"""), generation,
                rows.stream().map(ProgressRow::urn).toArray(String[]::new),
                rows.stream().map(ProgressRow::version).toArray(Long[]::new),
                rows.stream().map(ProgressRow::position).toArray(Long[]::new),
                rows.stream().map(row -> row.recordedAt().toString()).toArray(String[]::new));
    }

    /** Number of events in the active generation. */
    public long events() {
        return jdbc.queryForObject(schema.in("""
                                             select coalesce(sum(version + 1), 0)
                                             from $.progress join $.active_generation using (generation)"""),
                Long.class);
    }

    public void delete(int generation) {
        jdbc.update(schema.in("delete from $.progress where generation = ?"), generation);
    }

    private List<ProgressRow> query(String where, Object... arguments) {
        return jdbc.query(schema.in(SELECT + where), (row, number) -> row(row), arguments);
    }

    private static ProgressRow row(ResultSet row) throws SQLException {
        return new ProgressRow(row.getString(1), row.getLong(2), row.getLong(3),
                row.getObject(4, OffsetDateTime.class).toInstant());
    }

    private static Map<String, ProgressRow> byUrn(List<ProgressRow> rows) {
        return rows.stream().collect(Collectors.toMap(ProgressRow::urn, Function.identity()));
    }
}
