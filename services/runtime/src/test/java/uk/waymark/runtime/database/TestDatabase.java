package uk.waymark.runtime.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A fresh database with the two roles of an installation, on a server that all tests of the JVM share. Close it to give
 * back its connections; the server drops everything at the end.
 */
public final class TestDatabase implements AutoCloseable {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final DatabaseAccess access;
    private final HikariDataSource dataSource = new HikariDataSource();

    private TestDatabase(DatabaseAccess access) {
        this.access = access;
        dataSource.setJdbcUrl(access.url());
        dataSource.setUsername(access.service().user());
        dataSource.setPassword(access.service().password());
        dataSource.setMinimumIdle(0);
        dataSource.setMaximumPoolSize(20);
    }

    /** With these schemas migrated; more can follow by {@link #migrate}, or by the Spring context that uses it. */
    public static TestDatabase create(Migrations... migrations) {
        TestDatabase database = new TestDatabase(
                new EmbeddedDatabase(TestServer.get(), "test_" + COUNT.incrementAndGet()).access());
        database.migrate(migrations);
        return database;
    }

    public void migrate(Migrations... migrations) {
        new MigrationRunner(access).run(List.of(migrations));
    }

    /** Connections of the service role. */
    public DataSource dataSource() {
        return dataSource;
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(dataSource);
    }

    /** A connection of the role that owns the tables. */
    public Connection owner() throws SQLException {
        return DriverManager.getConnection(access.url(), access.owner().user(), access.owner().password());
    }

    /** The settings with which a Waymark process uses this database. */
    public Map<String, String> properties() {
        return Map.of("spring.datasource.url", access.url(), "spring.datasource.username", access.service().user(),
                "spring.datasource.password", access.service().password(), "waymark.database.owner.username",
                access.owner().user(), "waymark.database.owner.password", access.owner().password());
    }

    /** Makes a Spring context use this database; an initializer. */
    public void applyTo(ConfigurableApplicationContext context) {
        TestPropertyValues.of(properties()).applyTo(context);
    }

    @Override
    public void close() {
        dataSource.close();
    }
}
