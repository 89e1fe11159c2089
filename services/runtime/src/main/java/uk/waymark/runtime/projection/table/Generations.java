package uk.waymark.runtime.projection.table;

import java.time.LocalDate;
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
     * @param releasedThrough day whose releases are in the change log; empty before the first day tick
     */
    public record Active(int generation, Optional<LocalDate> releasedThrough) {}

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
                                  select generation, released_through
                                  from $.active_generation, $.housekeeping""")).query(
                (row, number) -> new Active(row.getInt(1), Optional.ofNullable(row.getObject(2, LocalDate.class))))
                .single();
    }
}
