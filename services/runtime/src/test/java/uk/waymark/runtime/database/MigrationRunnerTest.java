package uk.waymark.runtime.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MigrationRunnerTest {

    private static final Migrations NOTES = new Migrations("notes", "classpath:migrations/notes");
    private static final Migrations EVENTS = new Migrations("event_store", "classpath:db/event_store");

    @Test
    void refusesAServerThatCannotEndATransactionInTime() {
        assertThatIllegalStateException().isThrownBy(() -> MigrationRunner.refuseOldServer(16))
                .withMessageContaining("needs PostgreSQL 17").withMessageContaining("version 16");
        assertThatCode(() -> MigrationRunner.refuseOldServer(17)).doesNotThrowAnyException();
    }

    @Test
    void letsProcessesThatStartTogetherMigrateOnce() {
        try (TestDatabase database = TestDatabase.create()) {
            CompletableFuture.allOf(IntStream.range(0, 4)
                    .mapToObj(i -> CompletableFuture.runAsync(() -> database.migrate(NOTES)))
                    .toArray(CompletableFuture[]::new)).join();
            assertThat(database.jdbc().sql("select count(*) from notes.note").query(Long.class).single()).isZero();
        }
    }

    @Test
    void worksWithOneRoleForEverything() {
        DatabaseAccess two = new EmbeddedDatabase(TestServer.get(), "test_one_role").access();
        DatabaseAccess one = new DatabaseAccess(two.url(), two.owner(), two.owner());
        new MigrationRunner(one).run(List.of(NOTES, EVENTS));
        new MigrationRunner(one).run(List.of(NOTES, EVENTS));
    }

    @Test
    void saysWhereAndAsWhomItFailed() {
        DatabaseAccess access = new EmbeddedDatabase(TestServer.get(), "test_wrong").access();
        Credentials wrong = new Credentials("nobody_known", "secret");
        assertThatIllegalStateException()
                .isThrownBy(() -> new MigrationRunner(new DatabaseAccess(access.url(), wrong, wrong)).run(List.of()))
                .withMessageContaining(access.url()).withMessageContaining("nobody_known")
                .withMessageNotContaining("secret");
    }

    @Test
    void refusesAChangeOfWhatHappenedEvenToTheOwner() throws SQLException {
        try (TestDatabase database = TestDatabase.create(EVENTS); Connection owner = database.owner()) {
            for (String change : List.of("update event_store.event set version = 7", "delete from event_store.event",
                    "truncate event_store.event")) {
                assertThatThrownBy(() -> owner.createStatement().execute(change))
                        .isInstanceOf(SQLException.class).hasMessageContaining("what happened cannot be changed");
            }
        }
    }
}
