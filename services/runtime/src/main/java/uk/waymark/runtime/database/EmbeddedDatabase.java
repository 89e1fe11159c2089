package uk.waymark.runtime.database;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;

/** A database with its two roles on a server of our own. Passwords are new at each start and live in memory only. */
record EmbeddedDatabase(EmbeddedServer server, String name) {

    DatabaseAccess access() {
        Credentials owner = new Credentials(name + "_owner", DataFolder.randomSecret());
        Credentials service = new Credentials(name, DataFolder.randomSecret());
        try (Connection connection = server.connect("postgres")) {
            ensureRole(connection, owner);
            ensureRole(connection, service);
            if (missing(connection, "select 1 from pg_database where datname = '" + name + "'")) {
                execute(connection, "create database " + name + " owner " + owner.user());
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot prepare the database " + name, e);
        }
        return new DatabaseAccess(server.url(name), service, owner);
    }

    private static void ensureRole(Connection connection, Credentials role) throws SQLException {
        if (missing(connection, "select 1 from pg_roles where rolname = '" + role.user() + "'")) {
            execute(connection, "create role " + role.user() + " login");
        }
        connection.unwrap(PGConnection.class).alterUserPassword(role.user(), role.password().toCharArray(),
                "scram-sha-256");
    }

    private static boolean missing(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(query)) {
            return !rows.next();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
