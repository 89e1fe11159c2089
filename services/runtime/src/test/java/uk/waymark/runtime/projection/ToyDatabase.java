package uk.waymark.runtime.projection;

import java.sql.SQLException;
import uk.waymark.runtime.database.TestDatabase;

/** One database for all tests of the toy projection in this JVM, empty at the start of each. */
public final class ToyDatabase {

    private static TestDatabase database;

    private ToyDatabase() {}

    public static synchronized TestDatabase empty() {
        if (database == null) {
            database = TestDatabase.create(Toy.MIGRATIONS);
        }
        try (var connection = database.owner(); var statement = connection.createStatement()) {
            statement.execute("""
                              truncate toy.plan, toy.progress, toy.change, toy.rebuild, toy.generation, toy.parked;
                              insert into toy.generation (generation, state) values (1, 'active');
                              update toy.housekeeping
                                 set released_through = null, followed_to = -1, forgotten_up_to = '0'""");
        } catch (SQLException e) {
            throw new IllegalStateException("cannot empty the toy projection", e);
        }
        return database;
    }
}
