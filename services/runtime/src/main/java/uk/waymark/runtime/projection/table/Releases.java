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

    /**
     * A log restored from a dump names transactions of the server it was on. What this server has not numbered yet would
     * be told when it gets there, and who comes back with an id of that server would miss what happened here: the one is
     * forgotten, the other is not known any more and begins anew.
     */
    public void forgetAnotherServer() {
        jdbc.sql(schema.in("""
                           with gone as (delete from $.change where xid >= pg_snapshot_xmax(pg_current_snapshot())
                                          returning xid)
                           update $.housekeeping set forgotten_up_to = '0', id_key = decode(
                             replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex')
                            where exists (select from gone)
                               or forgotten_up_to >= pg_snapshot_xmax(pg_current_snapshot())""")).update();
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
