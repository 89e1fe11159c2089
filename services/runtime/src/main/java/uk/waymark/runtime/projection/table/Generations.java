package uk.waymark.runtime.projection.table;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which set of facts is read. Whoever writes to it shares the lock, whoever replaces it or releases a day takes it
 * alone; it is a lock on the table because those queue in order, and because a statement after it sees which generation
 * is active by then. Reading needs no lock.
 */
public final class Generations {

    private final JdbcClient jdbc;
    private final Schema schema;

    public Generations(JdbcClient jdbc, Schema schema) {
        this.jdbc = jdbc;
        this.schema = schema;
    }

    /**
     * @param revision        of the projection that made it
     * @param releasedThrough day whose releases are in the change log; empty before the first day tick
     */
    public record Active(int generation, int revision, Optional<LocalDate> releasedThrough) {}

    /** Until the end of the transaction nobody replaces the active generation, and no day is released. */
    public Active share() {
        jdbc.sql(schema.in("lock table $.generation in row share mode")).update();
        return active();
    }

    /** Until the end of the transaction nobody writes live. Waits for those who do. */
    public Active hold() {
        jdbc.sql(schema.in("lock table $.generation in exclusive mode")).update();
        return active();
    }

    public Active active() {
        return jdbc.sql(schema.in("""
                                  select generation, revision, released_through
                                  from $.generation, $.housekeeping where state = 'active'""")).query(
                (row, number) -> new Active(row.getInt(1), row.getInt(2),
                        Optional.ofNullable(row.getObject(3, LocalDate.class))))
                .single();
    }

    /** The newest one that was read before; empty when there is none to go back to. */
    public Optional<Integer> retired() {
        return jdbc.sql(schema.in("select max(generation) from $.generation where state = 'retired'"))
                .query(Integer.class).optional();
    }

    /** Those that nobody reads. */
    public List<Integer> unread() {
        return jdbc.sql(schema.in("select generation from $.generation where state <> 'active'")).query(Integer.class)
                .list();
    }

    /** A new one of this revision, beside the one that is read. */
    public int begin(int revision) {
        return jdbc.sql(schema.in("""
                                  insert into $.generation (generation, state, revision)
                                  select max(generation) + 1, 'building', ? from $.generation returning generation"""))
                .param(revision).query(Integer.class).single();
    }

    /** What has no row yet was made by no revision: it becomes one of this. */
    public void adopt(int revision) {
        jdbc.sql(schema.in("""
                           update $.generation g set revision = ? where state = 'active' and revision <> ?
                             and not exists (select from $.progress p where p.generation = g.generation)"""))
                .params(revision, revision).update();
    }

    public void forget(int generation) {
        jdbc.sql(schema.in("delete from $.generation where generation = ? and state <> 'active'")).param(generation)
                .update();
    }

    /** From the end of the transaction on this one is read. */
    public void activate(int generation) {
        jdbc.sql(schema.in("update $.generation set state = 'retired', since = now() where state = 'active'")).update();
        jdbc.sql(schema.in("update $.generation set state = 'active', since = now() where generation = ?"))
                .param(generation).update();
    }
}
