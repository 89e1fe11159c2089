package uk.waymark.runtime.projection.table;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;

/** Lets one process of the installation at a time do a thing. The lock ends with the process, however that ends. */
public final class OneAtATime {

    private final DataSource dataSource;
    private final String key;

    /** For building and exchanging generations of one projection. */
    public OneAtATime(DataSource dataSource, Schema schema) {
        this(dataSource, "rebuild " + schema.name());
    }

    public OneAtATime(DataSource dataSource, String what) {
        this.dataSource = dataSource;
        this.key = "waymark " + what;
    }

    /** Held until closed. */
    public interface Turn extends AutoCloseable {

        @Override
        void close();
    }

    /** Empty when it is somebody else's turn. */
    public Optional<Turn> take() {
        try {
            Connection connection = dataSource.getConnection();
            JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            if (jdbc.queryForObject("select pg_try_advisory_lock(hashtextextended(?, 0))", Boolean.class, key)) {
                return Optional.of(() -> release(connection, jdbc));
            }
            connection.close();
            return Optional.empty();
        } catch (SQLException e) {
            throw new SQLStateSQLExceptionTranslator().translate("take turn", null, e);
        }
    }

    private void release(Connection connection, JdbcTemplate jdbc) {
        try (connection) {
            jdbc.queryForObject("select pg_advisory_unlock(hashtextextended(?, 0))", Boolean.class, key);
        } catch (SQLException e) {
            throw new SQLStateSQLExceptionTranslator().translate("release turn", null, e);
        }
    }
}
