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
 * Held by the one import an installation runs at a time. The database gives it back when the process that holds it
 * dies, so a job that claims to run while nobody holds it was interrupted.
 */
final class InstallationLock implements AutoCloseable {

    private static final int WAYMARK = 0x57617921;
    private static final int IMPORT = 1;

    private static final Logger log = LoggerFactory.getLogger(InstallationLock.class);

    private final Connection connection;

    private InstallationLock(Connection connection) {
        this.connection = connection;
    }

    /** Empty when another import holds it. */
    static Optional<InstallationLock> tryAcquire(DataSource dataSource) {
        try {
            Connection connection = dataSource.getConnection();
            if (ask(connection, "select pg_try_advisory_lock(?, ?)")) {
                return Optional.of(new InstallationLock(connection));
            }
            connection.close();
            return Optional.empty();
        } catch (SQLException e) {
            throw new CannotGetJdbcConnectionException("cannot ask whether another import runs", e);
        }
    }

    static boolean isHeld(JdbcClient jdbc) {
        return jdbc
                .sql("""
                     select exists(select from pg_locks
                                    where locktype = 'advisory' and classid = ? and objid = ? and granted
                                      and database = (select oid from pg_database where datname = current_database()))
                     """).params(WAYMARK, IMPORT).query(Boolean.class).single();
    }

    private static boolean ask(Connection connection, String sql) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setInt(1, WAYMARK);
            statement.setInt(2, IMPORT);
            try (var answer = statement.executeQuery()) {
                answer.next();
                return answer.getBoolean(1);
            }
        }
    }

    @Override
    public void close() {
        try (connection) {
            ask(connection, "select pg_advisory_unlock(?, ?)");
        } catch (SQLException broken) {
            log.warn("The connection that held the import's lock broke, and the lock with it", broken);
        }
    }
}
