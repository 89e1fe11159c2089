package uk.waymark.recording.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import uk.waymark.recording.RecordingProcess;
import uk.waymark.recording.commands.ChangeAuthorityCodes;
import uk.waymark.recording.commands.Origin;
import uk.waymark.recording.commands.Outcome;
import uk.waymark.recording.commands.Recorder;
import uk.waymark.recording.commands.RegisterAuthority;
import uk.waymark.runtime.database.TestDatabase;
import uk.waymark.runtime.events.StoredEvent;
import uk.waymark.runtime.events.StoredEvents;
import uk.waymark.runtime.web.problem.Conflict;

/** Two processes on one database. A lock on the event table holds both until each has decided and wants to append. */
class RaceTest {

    private static final AtomicInteger NEXT = new AtomicInteger(70_000);

    private final TestDatabase database = RecordingProcess.DATABASE;
    private final ConfigurableApplicationContext one = RecordingProcess.one();
    private final ConfigurableApplicationContext other = RecordingProcess.other();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final StoredEvents stored = one.getBean(StoredEvents.class);
    private final String urn = String.valueOf(NEXT.incrementAndGet());

    @BeforeEach
    void register() {
        recorder(one).submit(new RegisterAuthority(urn, "A", "London", null, "E09000001", null, null, null, null),
                Origin.of("a-1", "c-1"));
    }

    @AfterEach
    void end() {
        threads.close();
    }

    @Test
    void ofTwoThatExpectTheSameVersionOneWinsAndTheOtherIsTold() throws SQLException {
        Origin expecting = new Origin("a-1", "c-1", 0L, null);
        List<Object> outcomes = atOnce(() -> recorder(one).submit(codes(2024), expecting),
                () -> recorder(other).submit(codes(2025), expecting));
        assertThat(outcomes).filteredOn(Outcome.Recorded.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(Conflict.class::isInstance).singleElement()
                .satisfies(lost -> assertThat((Conflict) lost).hasMessageContaining("version 1"));
        assertThat(stored.ofAuthority(urn, -1)).hasSize(2);
    }

    @Test
    void ofTwoThatExpectNothingNoneIsLost() throws SQLException {
        List<Object> outcomes = atOnce(() -> recorder(one).submit(codes(2024), Origin.of("a-1", "c-1")),
                () -> recorder(other).submit(codes(2025), Origin.of("a-2", "c-2")));
        assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome).isInstanceOf(Outcome.Recorded.class));
        assertThat(stored.ofAuthority(urn, 0)).extracting(StoredEvent::event)
                .containsExactlyInAnyOrder(codes(2024).toEvent(), codes(2025).toEvent());
        assertThat(stored.ofAuthority(urn, -1)).extracting(StoredEvent::recordedAt).isSorted();
    }

    @Test
    void ofTwoThatSayTheSameOneFindsItAlreadySo() throws SQLException {
        List<Object> outcomes = atOnce(() -> recorder(one).submit(codes(2024), Origin.of("a-1", "c-1")),
                () -> recorder(other).submit(codes(2024), Origin.of("a-2", "c-2")));
        assertThat(outcomes).hasAtLeastOneElementOfType(Outcome.Recorded.class)
                .hasAtLeastOneElementOfType(Outcome.AlreadySo.class);
        assertThat(stored.ofAuthority(urn, -1)).hasSize(2);
    }

    @Test
    void twoRequestsUnderOneKeyStoreOneEventAndGetOneAnswer() throws SQLException {
        Origin once = new Origin("a-1", "c-1", null, new Origin.Once("k-1", "h-1"));
        List<Object> outcomes = atOnce(() -> recorder(one).submit(codes(2024), once),
                () -> recorder(other).submit(codes(2024), once));
        assertThat(outcomes.getFirst()).isInstanceOf(Outcome.Recorded.class).isEqualTo(outcomes.getLast());
        assertThat(stored.ofAuthority(urn, -1)).hasSize(2);
    }

    @Test
    void twoRequestsUnderOneKeyInOneProcessGetOneAnswer() throws SQLException {
        Origin once = new Origin("a-1", "c-1", null, new Origin.Once("k-2", "h-1"));
        List<Object> outcomes = atOnce(() -> recorder(one).submit(codes(2024), once),
                () -> recorder(one).submit(codes(2024), once));
        assertThat(outcomes.getFirst()).isInstanceOf(Outcome.Recorded.class).isEqualTo(outcomes.getLast());
        assertThat(stored.ofAuthority(urn, -1)).hasSize(2);
    }

    @Test
    void whatOneProcessRecordsTheOtherKnowsAtOnce() {
        recorder(other).submit(codes(2024), Origin.of("a-1", "c-1"));
        for (int year = 2030; year < 2040; year++) {
            ChangeAuthorityCodes command = codes(year);
            assertThat(recorder(one).submit(command, Origin.of("a-1", "c-1"))).isInstanceOf(Outcome.Recorded.class);
            assertThat(recorder(other).submit(command, Origin.of("a-1", "c-1"))).isInstanceOf(Outcome.AlreadySo.class);
        }
    }

    @Test
    void writersInOneProcessAllSucceed() {
        List<CompletableFuture<Outcome>> writers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            int year = 2030 + i;
            writers.add(CompletableFuture
                    .supplyAsync(() -> recorder(one).submit(codes(year), Origin.of("a-1", "c-1")), threads));
        }
        assertThat(writers).allSatisfy(writer -> assertThat(writer.join()).isInstanceOf(Outcome.Recorded.class));
        assertThat(stored.ofAuthority(urn, -1)).hasSize(9);
    }

    private List<Object> atOnce(Supplier<Outcome> first, Supplier<Outcome> second) throws SQLException {
        try (Connection owner = database.owner()) {
            owner.setAutoCommit(false);
            owner.createStatement().execute("lock table event_store.event in share mode");
            List<CompletableFuture<Outcome>> both = List.of(CompletableFuture.supplyAsync(first, threads),
                    CompletableFuture.supplyAsync(second, threads));
            await().until(() -> waiting() == 2);
            owner.rollback();
            return both.stream().map(RaceTest::outcome).toList();
        }
    }

    private long waiting() {
        return database.jdbc().sql("select count(*) from pg_stat_activity where wait_event_type = 'Lock' "
                + "and datname = current_database()").query(Long.class).single();
    }

    private static Object outcome(CompletableFuture<Outcome> writer) {
        try {
            return writer.join();
        } catch (CompletionException e) {
            return e.getCause();
        }
    }

    private static Recorder recorder(ConfigurableApplicationContext process) {
        return process.getBean(Recorder.class);
    }

    private ChangeAuthorityCodes codes(int year) {
        return new ChangeAuthorityCodes(urn, "E080000" + year % 100, null, LocalDate.of(year, 4, 1));
    }
}
