package uk.waymark.runtime.database;

import java.util.List;

/**
 * What a module declares, as a bean, to own a schema. Its scripts run before anybody is handed a connection, and may use
 * the placeholders {@code ${schema}} and {@code ${service_role}}.
 *
 * <p>The service role may read and write the rows of every table and use every sequence the scripts create, and nothing
 * else; a script that wants less for a table revokes it.
 *
 * @param schema    created when missing, and searched first by the scripts; it keeps the history of its migrations in a
 *                  table {@code migrations}
 * @param locations Flyway locations such as {@code classpath:db/projection}; versions are unique across them
 */
public record Migrations(String schema, List<String> locations) {

    public Migrations(String schema, String... locations) {
        this(schema, List.of(locations));
    }
}
