package uk.waymark.runtime.projection.table;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Up to which day what is released stands in the change log. Held by {@link Generations#hold}. */
public final class Releases {

    private final JdbcClient jdbc;
    private final Schema schema;

    public Releases(JdbcClient jdbc, Schema schema) {
        this.jdbc = jdbc;
        this.schema = schema;
    }

    public void through(LocalDate day) {
        jdbc.sql(schema.in("update $.housekeeping set released_through = ?")).param(day).update();
    }

    /** Changes older than this are of no use to anybody who comes back: a snapshot is. */
    public void forgetChanges(int days) {
        jdbc.sql(
                schema.in("""
                          with gone as (delete from $.change where at < now() - make_interval(days => ?) returning xid),
                            newest as (select xid from gone order by xid desc limit 1)
                          update $.housekeeping set forgotten_up_to = newest.xid from newest
                           where newest.xid > forgotten_up_to""")).param(days).update();
    }
}
