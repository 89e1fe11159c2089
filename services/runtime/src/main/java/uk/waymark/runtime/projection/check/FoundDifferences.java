package uk.waymark.runtime.projection.check;

import java.time.ZoneOffset;
import java.util.Collection;
import org.springframework.jdbc.core.JdbcTemplate;
import uk.waymark.runtime.projection.FactTable;
import uk.waymark.runtime.projection.table.ProgressRow;

/** Finds and keeps the differences of one projection. Needs the transaction that compares. */
final class FoundDifferences {

    /** Rows beyond what the other side has, duplicates included; then those that tell of one fact are put side by side. */
    private static final String ROWS = """
                                       with actual as (
                                         select urn, key, recorded, %1$s from %2$s
                                         where generation = ? and urn = any(?)),
                                       expected as (select urn, key, recorded, %1$s from pg_temp.%3$s),
                                       surplus as (select *, %4$s from (table actual except all table expected) s),
                                       absent as (select *, %4$s from (table expected except all table actual) a)
                                       insert into projection_check.difference
                                         (run, projection, urn, key, since, table_says, fold_says)
                                       select ?, ?, coalesce(s.urn, a.urn), coalesce(s.key, a.key),
                                         lower(coalesce(s.recorded, a.recorded)),
                                         case when s.urn is not null then to_jsonb(s) - '{urn,key,nth}'::text[] end,
                                         case when a.urn is not null then to_jsonb(a) - '{urn,key,nth}'::text[] end
                                       from surplus s full outer join absent a on s.urn = a.urn and s.key = a.key
                                         and lower(s.recorded) = lower(a.recorded) and s.nth = a.nth""";
    private static final String NTH = "row_number() over (partition by urn, key, lower(recorded) order by upper(recorded)) as nth";
    private static final String PROGRESS = """
                                           insert into projection_check.difference
                                             (run, projection, urn, since, table_says, fold_says)
                                           values (?, ?, ?, ?,
                                             jsonb_build_object('version', ?::bigint, 'recorded_at', ?::timestamptz),
                                             jsonb_build_object('version', ?::bigint, 'recorded_at', ?::timestamptz))""";

    private final JdbcTemplate jdbc;
    private final String projection;
    private final String rows;

    FoundDifferences(JdbcTemplate jdbc, String projection, FactTable<?> table, String expected) {
        this.jdbc = jdbc;
        this.projection = projection;
        this.rows = ROWS.formatted(String.join(", ", table.columns()), table.name(), expected, NTH);
    }

    void inRows(long run, int generation, Collection<String> urns) {
        jdbc.execute("set local timezone = 'UTC'");
        jdbc.update(rows, generation, urns.toArray(String[]::new), run, projection);
    }

    /** @param last the event that the progress should tell of; null when the journey has none */
    void inProgress(long run, ProgressRow reached, ProgressRow last) {
        if (last == null || last.version() != reached.version() || !last.recordedAt().equals(reached.recordedAt())) {
            jdbc.execute("set local timezone = 'UTC'");
            jdbc.update(PROGRESS, run, projection, reached.urn(), reached.recordedAt().atOffset(ZoneOffset.UTC),
                    reached.version(), reached.recordedAt().atOffset(ZoneOffset.UTC),
                    last == null ? -1 : last.version(),
                    last == null ? null : last.recordedAt().atOffset(ZoneOffset.UTC));
        }
    }
}
