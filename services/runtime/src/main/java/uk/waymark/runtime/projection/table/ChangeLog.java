package uk.waymark.runtime.projection.table;

import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** Tells all processes which authorities look different, as soon as the transaction commits. */
public final class ChangeLog {

    private final JdbcTemplate jdbc;
    private final Schema schema;

    public ChangeLog(JdbcTemplate jdbc, Schema schema) {
        this.jdbc = jdbc;
        this.schema = schema;
    }

    /** @param changes by URN, whether the public sees the difference; may be empty, which only wakes those who wait */
    public void append(Map<String, Boolean> changes) {
        jdbc.query(schema.in("""
                             with changed as (insert into $.change (urn, public) select * from unnest(?, ?))
                             select pg_notify(?, ?)"""), row -> {}, changes.keySet().toArray(String[]::new),
                changes.values().toArray(Boolean[]::new), Announcements.CHANNEL, schema.name());
    }
}
