package uk.waymark.runtime.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationState;

/** Brings every module's schema up to date, one process at a time. */
final class MigrationRunner {

    private static final int OLDEST_SERVER = 17;
    private static final long ONE_PROCESS_AT_A_TIME = 0x5761796d61726bL;

    private final DatabaseAccess access;

    MigrationRunner(DatabaseAccess access) {
        this.access = access;
    }

    /** @throws IllegalStateException if the server is too old, cannot be reached, or refuses a script */
    void run(Collection<Migrations> all) {
        Credentials owner = access.owner();
        try (Connection connection = DriverManager.getConnection(access.url(), owner.user(), owner.password())) {
            refuseOldServer(connection.getMetaData().getDatabaseMajorVersion());
            execute(connection, "select pg_advisory_lock(" + ONE_PROCESS_AT_A_TIME + ")");
            execute(connection, "create extension if not exists btree_gist schema public");
            for (Migrations migrations : all) {
                prepare(connection, migrations.schema());
                migrate(migrations);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot prepare the database at " + access.url() + " as "
                    + owner.user() + ": " + e.getMessage(), e);
        }
    }

    static void refuseOldServer(int version) {
        if (version < OLDEST_SERVER) {
            throw new IllegalStateException("Waymark needs PostgreSQL " + OLDEST_SERVER
                    + " or later (for transaction_timeout); this server is version " + version);
        }
    }

    private void prepare(Connection connection, String schema) throws SQLException {
        String name = quoted(schema);
        String service = quoted(access.service().user());
        String defaults = "alter default privileges in schema " + name;
        execute(connection, "create schema if not exists " + name);
        execute(connection, "grant usage on schema " + name + " to " + service);
        execute(connection, defaults + " grant select, insert, update, delete on tables to " + service);
        execute(connection, defaults + " grant usage, select on sequences to " + service);
    }

    /** A script of the runtime's that came with a later release is numbered before those of its module. */
    private void migrate(Migrations migrations) {
        Flyway inOrder = flyway(migrations, false);
        boolean cameLater = Arrays.stream(inOrder.info().all())
                .anyMatch(script -> script.getState() == MigrationState.IGNORED);
        (cameLater ? flyway(migrations, true) : inOrder).migrate();
    }

    private Flyway flyway(Migrations migrations, boolean outOfOrder) {
        return Flyway.configure().dataSource(access.url(), access.owner().user(), access.owner().password())
                .defaultSchema(migrations.schema()).createSchemas(false).table("migrations")
                .locations(migrations.locations().toArray(String[]::new)).outOfOrder(outOfOrder)
                .placeholders(
                        Map.of("schema", migrations.schema(), "service_role", quoted(access.service().user())))
                .load();
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String quoted(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }
}
