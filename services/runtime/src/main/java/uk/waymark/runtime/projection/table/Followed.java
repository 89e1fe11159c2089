package uk.waymark.runtime.projection.table;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Remembers, now and then, up to which position everything is in the rows, so that a start need not look from the first. */
public final class Followed {

    private static final long STEP = 10_000;

    private final JdbcClient jdbc;
    private final Schema schema;
    private long remembered;

    public Followed(JdbcClient jdbc, Schema schema) {
        this.jdbc = jdbc;
        this.schema = schema;
        this.remembered = -1;
    }

    /** -1 when nothing was ever remembered. */
    public long position() {
        remembered = jdbc.sql(schema.in("select followed_to from $.housekeeping")).query(Long.class).single();
        return remembered;
    }

    public void upTo(long position) {
        if (position >= remembered + STEP) {
            jdbc.sql(schema.in("update $.housekeeping set followed_to = ? where followed_to < ?"))
                    .params(position, position).update();
            remembered = position;
        }
    }
}
