package uk.waymark.runtime.stream;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.waymark.runtime.projection.table.Schema;

/** Reads the change log: everything committed since a cursor, once, whichever process wrote it. */
final class ChangeReader {

    private final JdbcClient jdbc;
    private final Schema schema;

    ChangeReader(JdbcClient jdbc, Schema schema) {
        this.jdbc = jdbc;
        this.schema = schema;
    }

    Cursor now() {
        return new Cursor(jdbc.sql("select pg_current_snapshot()::text").query(String.class).single());
    }

    Changes since(Cursor cursor) {
        Map<String, Boolean> visible = new HashMap<>();
        String[] upTo = new String[1];
        jdbc.sql(schema.in("""
                           with read as materialized (select pg_current_snapshot() as now, :since::pg_snapshot as since)
                           select read.now::text, urn, bool_or(public)
                             from read left join $.change on xid >= pg_snapshot_xmin(read.since)
                               and not pg_visible_in_snapshot(xid, read.since) and pg_visible_in_snapshot(xid, read.now)
                            group by read.now::text, urn""")).param("since", cursor.snapshot()).query(row -> {
            upTo[0] = row.getString(1);
            if (row.getString(2) != null) {
                visible.put(row.getString(2), row.getBoolean(3));
            }
        });
        return new Changes(new Cursor(upTo[0]), visible);
    }

    /** Like {@link #since}; empty when the log does not reach back that far, or was another database's. */
    Optional<Changes> stillSince(Cursor cursor) {
        boolean reaches = jdbc.sql(schema.in("""
                                             select pg_snapshot_xmin(since) > forgotten_up_to
                                                and pg_snapshot_xmax(since) <= pg_snapshot_xmax(pg_current_snapshot())
                                               from $.housekeeping, cast(? as pg_snapshot) as since"""))
                .param(cursor.snapshot()).query(Boolean.class).single();
        return reaches ? Optional.of(since(cursor)) : Optional.empty();
    }

    byte[] idKey() {
        return jdbc.sql(schema.in("select id_key from $.housekeeping")).query(byte[].class).single();
    }
}
