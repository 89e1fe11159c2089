package uk.waymark.runtime.projection.table;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import uk.waymark.runtime.projection.FactTable;

/**
 * Compares two generations authority by authority, in all columns. The rows of each are summed up without a join: a new
 * generation is compared before the planner knows how large it is, and a join chosen then can be quadratic.
 */
public final class Comparison {

    private static final String SQL = """
                                      select urn, generation, version, null::bigint, null::numeric
                                        from $.progress
                                       where generation in (?, ?) and (?::text[] is null or urn = any(?))
                                      union all
                                      select urn, generation, null, count(*),
                                          sum(hash_record_extended(row(key, recorded, %s), 0))
                                        from %s where generation in (?, ?) and (?::text[] is null or urn = any(?))
                                       group by urn, generation""";

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
        Map<String, Summed> first = new HashMap<>();
        Map<String, Summed> second = new HashMap<>();
        jdbc.query(sql, row -> {
            (row.getInt(2) == one ? first : second).merge(row.getString(1),
                    new Summed(row.getObject(3, Long.class), row.getLong(4), row.getBigDecimal(5)), Summed::and);
        }, one, other, urns, urns, one, other, urns, urns);
        Map<String, Compared> compared = new HashMap<>();
        first.forEach((urn, sum) -> {
            Summed counterpart = second.get(urn);
            if (sum.version() != null && counterpart != null && counterpart.version() != null) {
                compared.put(urn, new Compared(sum.version(), counterpart.version(), sum.sameFacts(counterpart)));
            }
        });
        return compared;
    }

    /** @param version null where facts stand without any progress */
    private record Summed(Long version, long facts, BigDecimal hash) {

        Summed and(Summed more) {
            return new Summed(version == null ? more.version : version, facts + more.facts,
                    hash == null ? more.hash : hash);
        }

        boolean sameFacts(Summed other) {
            return facts == other.facts && Objects.equals(hash, other.hash);
        }
    }
}
