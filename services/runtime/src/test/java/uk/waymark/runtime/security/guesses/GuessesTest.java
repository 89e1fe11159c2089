package uk.waymark.runtime.security.guesses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.waymark.runtime.database.Migrations;
import uk.waymark.runtime.database.TestDatabase;

public class GuessesTest {

    private static final GuessSettings SETTINGS = new GuessSettings(3, Duration.ofMinutes(15));
    private static final Attempt HERE = new Attempt("admin", "192.0.2.1");
    private static final Attempt ELSEWHERE = new Attempt("admin", "198.51.100.7");

    private static TestDatabase database;

    private final Guesses guesses = new Guesses(database.jdbc(), SETTINGS);

    @BeforeAll
    static void migrate() {
        database = TestDatabase.create(new Migrations("directory", "classpath:db/directory"));
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void empty() {
        database.jdbc().sql("delete from directory.failed_sign_in").update();
    }

    /** For tests about something else. */
    public static Guesses unlimited(JdbcClient jdbc) {
        return new Guesses(jdbc, new GuessSettings(Integer.MAX_VALUE / 10, Duration.ofSeconds(1)));
    }

    @Test
    void fromTheThirdOnAWaitThatDoubles() {
        wrong(HERE, 2);
        assertThatCode(() -> guesses.refuseEarly(HERE)).doesNotThrowAnyException();
        wrong(HERE, 1);
        assertThat(waitOf(HERE)).isBetween(Duration.ZERO, Duration.ofSeconds(1));
        for (int seconds : new int[]{2, 4, 8}) {
            waited();
            wrong(HERE, 1);
            assertThat(waitOf(HERE)).isBetween(Duration.ofSeconds(seconds / 2), Duration.ofSeconds(seconds));
        }
        assertThat(Watched.PAIR.after(1_000, SETTINGS)).isEqualTo(Duration.ofMinutes(15));
        assertThat(Watched.ACCOUNT.after(1_000, SETTINGS)).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void meanwhileTheRightPasswordIsNotEvenTried() {
        wrong(HERE, 3);
        AtomicInteger asked = new AtomicInteger();
        assertThatThrownBy(() -> guesses.verify(HERE, () -> asked.incrementAndGet() > 0))
                .isInstanceOf(HaveToWait.class);
        assertThat(asked).hasValue(0);
        waited();
        assertThat(guesses.verify(HERE, () -> true)).isTrue();
    }

    @Test
    void whoGuessesHereKeepsNobodyOutElsewhere() {
        wrong(HERE, 3);
        assertThat(guesses.verify(ELSEWHERE, () -> true)).isTrue();
    }

    @Test
    void manyUsersFromOneAddressAreGuessingToo() {
        IntStream.range(0, 12).forEach(user -> wrong(new Attempt("user" + user, HERE.address()), 1));
        assertThat(waitOf(new Attempt("another", HERE.address()))).isPositive();
        assertThatCode(() -> guesses.refuseEarly(ELSEWHERE)).doesNotThrowAnyException();
    }

    @Test
    void oneUserFromManyAddressesIsGuessingToo() {
        IntStream.range(0, 18).forEach(n -> wrong(new Attempt("admin", "203.0.113." + n), 1));
        assertThat(waitOf(ELSEWHERE)).isBetween(Duration.ZERO, Duration.ofMinutes(1));
        assertThatCode(() -> guesses.refuseEarly(new Attempt("auditor", ELSEWHERE.address())))
                .doesNotThrowAnyException();
    }

    @Test
    void theRightPasswordClearsWhatWasCountedForItsUserAndNotForTheAddress() {
        wrong(HERE, 2);
        guesses.verify(HERE, () -> true);
        wrong(HERE, 2);
        assertThatCode(() -> guesses.refuseEarly(HERE)).doesNotThrowAnyException();
        assertThat(failures("address")).isEqualTo(4);
        assertThat(failures("account")).isEqualTo(2);
    }

    @Test
    void anotherProcessCountsOnAndADayForgets() {
        wrong(HERE, 3);
        var afterARestart = new Guesses(database.jdbc(), SETTINGS);
        assertThatThrownBy(() -> afterARestart.refuseEarly(HERE)).isInstanceOf(HaveToWait.class);
        database.jdbc().sql("update directory.failed_sign_in set last_at = last_at - interval '25 hours',"
                + " waits_until = waits_until - interval '25 hours'").update();
        wrong(HERE, 2);
        assertThat(failures("pair")).isEqualTo(2);
    }

    @Test
    void manyAtOnceAreNoWayAround() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        Callable<Object> guess = () -> {
            try {
                return guesses.verify(HERE, () -> asked.incrementAndGet() < 0);
            } catch (HaveToWait told) {
                return told;
            }
        };
        try (var threads = Executors.newFixedThreadPool(8)) {
            threads.invokeAll(IntStream.range(0, 40).mapToObj(n -> guess).toList());
        }
        assertThat(asked.get()).isBetween(3, 5);
    }

    @Test
    void whatWasTypedCannotBeFoundInTheDatabase() {
        wrong(new Attempt("my-secret-password", "192.0.2.1"), 1);
        assertThat(database.jdbc().sql("select string_agg(f::text, ' ') from directory.failed_sign_in f")
                .query(String.class).single()).doesNotContain("my-secret", "192.0.2.1");
        assertThat(HERE.toString()).doesNotContain("admin", "192");
    }

    private void wrong(Attempt attempt, int times) {
        for (int n = 0; n < times; n++) {
            assertThat(guesses.verify(attempt, () -> false)).isFalse();
        }
    }

    private Duration waitOf(Attempt attempt) {
        try {
            guesses.refuseEarly(attempt);
            return Duration.ofSeconds(-1);
        } catch (HaveToWait told) {
            return told.duration();
        }
    }

    private void waited() {
        database.jdbc().sql("update directory.failed_sign_in set waits_until = null").update();
    }

    private int failures(String kind) {
        return database.jdbc().sql("select sum(failures) from directory.failed_sign_in where kind = ?").param(kind)
                .query(Integer.class).single();
    }
}
