package uk.waymark.runtime.projection.table;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** Parts of a transaction that can fail by themselves. */
public final class Savepoints {

    private final JdbcTemplate jdbc;

    public Savepoints(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What it did is undone if it fails, and nothing else. Needs a transaction around it. */
    public void attempt(Runnable work) {
        jdbc.execute((ConnectionCallback<Void>) connection -> attempt(connection, work));
    }

    private static Void attempt(Connection connection, Runnable work) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            work.run();
        } catch (RuntimeException e) {
            connection.rollback(before);
            throw e;
        }
        connection.releaseSavepoint(before);
        return null;
    }
}
