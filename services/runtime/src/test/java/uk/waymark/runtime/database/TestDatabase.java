package uk.waymark.runtime.database;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
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

    private final String name;
    private final DatabaseAccess access;
    private final Runnable end;
    private final HikariDataSource dataSource = new HikariDataSource();

    private TestDatabase(EmbeddedDatabase database, Runnable end) {
        this.name = database.name();
        this.access = database.access();
        this.end = end;
        dataSource.setJdbcUrl(access.url());
        dataSource.setUsername(access.service().user());
        dataSource.setPassword(access.service().password());
        dataSource.setMinimumIdle(0);
        dataSource.setMaximumPoolSize(20);
    }

    /** With these schemas migrated; more can follow by {@link #migrate}, or by the Spring context that uses it. */
    public static TestDatabase create(Migrations... migrations) {
        TestDatabase database = new TestDatabase(
                new EmbeddedDatabase(TestServer.get(), "test_" + COUNT.incrementAndGet()), () -> {});
        database.migrate(migrations);
        return database;
    }

    /** An empty one with the same roles on a new server, which ends with it: what one restores into. */
    public TestDatabase elsewhere(Path folder) {
        try {
            DataFolder data = DataFolder.open(folder);
            EmbeddedServer server = EmbeddedServer.start(data, OtherProcess.BINARIES, List.of());
            return new TestDatabase(new EmbeddedDatabase(server, name), () -> end(server, data));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void end(EmbeddedServer server, DataFolder data) {
        try (data) {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
        end.run();
    }
}
