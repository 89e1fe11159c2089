package uk.waymark.runtime.projection.table;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import uk.waymark.runtime.projection.FactTable;

/** Compares two generations authority by authority, in all columns. */
public final class Comparison {

    private static final String SQL = """
                                      with facts as (
                                        select generation, urn, count(*) as count,
                                          sum(hashtextextended(row(key, recorded, %s)::text, 0)) as hash
                                        from %s where generation in (?, ?) and (?::text[] is null or urn = any(?))
                                        group by generation, urn),
                                      reached as (
                                        select generation, urn, version, count, hash
                                        from $.progress left join facts using (generation, urn)
                                        where generation in (?, ?) and (?::text[] is null or urn = any(?)))
                                      select urn, one.version, other.version,
                                        (one.count, one.hash) is not distinct from (other.count, other.hash)
                                      from (select * from reached where generation = ?) one
                                      join (select * from reached where generation = ?) other using (urn)""";

    private final JdbcTemplate jdbc;
    private final String sql;

    public Comparison(JdbcTemplate jdbc, Schema schema, FactTable<?> table) {
        this.jdbc = jdbc;
        this.sql = schema.in(SQL.formatted(String.join(", ", table.columns()), table.name()));
    }

    /**
     * How an authority compares.
     *
     * @param version of one generation
     * @param other   version of the other; only where they are the same does a difference mean anything
     */
    public record Compared(long version, long other, boolean same) {

        public boolean differs() {
            return version == other && !same;
        }
    }

    /** Authorities that are in both, by URN, as of one moment. */
    public Map<String, Compared> all(int one, int other) {
        return compare(one, other, null);
    }

    public Map<String, Compared> of(Collection<String> urns, int one, int other) {
        return compare(one, other, urns.toArray(String[]::new));
    }

    private Map<String, Compared> compare(int one, int other, String[] urns) {
        Map<String, Compared> compared = new HashMap<>();
        jdbc.query(sql,
                row -> {
                    compared.put(row.getString(1), new Compared(row.getLong(2), row.getLong(3), row.getBoolean(4)));
                }, one, other, urns, urns, one, other, urns, urns, one, other);
        return compared;
    }
}
