package uk.waymark.recording.imports.jobs;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Held by the one job of its kind that an installation runs at a time. The database gives it back when the process that
 * holds it dies, so a job that claims to run while nobody holds it was interrupted.
 */
public final class InstallationLock implements AutoCloseable {

    private static final int WAYMARK = 0x57617921;

    private static final Logger log = LoggerFactory.getLogger(InstallationLock.class);

    private final Connection connection;
    private final Job job;

    /** What an installation does once at a time. */
    public enum Job {
        IMPORT(1), BATCH_DECISION(2);

        private final int key;

        Job(int key) {
            this.key = key;
        }
    }

    private InstallationLock(Connection connection, Job job) {
        this.connection = connection;
        this.job = job;
    }

    /** Empty when another job of this kind holds it. */
    public static Optional<InstallationLock> tryAcquire(DataSource dataSource, Job job) {
        try {
            Connection connection = dataSource.getConnection();
            if (ask(connection, job, "select pg_try_advisory_lock(?, ?)")) {
                return Optional.of(new InstallationLock(connection, job));
            }
            connection.close();
            return Optional.empty();
        } catch (SQLException e) {
            throw new CannotGetJdbcConnectionException("cannot ask whether another such job runs", e);
        }
    }

    public static boolean isHeld(JdbcClient jdbc, Job job) {
        return jdbc
                .sql("""
                     select exists(select from pg_locks
                                    where locktype = 'advisory' and classid = ? and objid = ? and granted
                                      and database = (select oid from pg_database where datname = current_database()))
                     """).params(WAYMARK, job.key).query(Boolean.class).single();
    }

    private static boolean ask(Connection connection, Job job, String sql) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setInt(1, WAYMARK);
            statement.setInt(2, job.key);
            try (var answer = statement.executeQuery()) {
                answer.next();
                return answer.getBoolean(1);
            }
        }
    }

    @Override
    public void close() {
        try (connection) {
            ask(connection, job, "select pg_advisory_unlock(?, ?)");
        } catch (SQLException broken) {
            log.warn("The connection that held a job's lock broke, and the lock with it", broken);
        }
    }
}
