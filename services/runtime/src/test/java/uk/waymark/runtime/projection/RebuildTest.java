package uk.waymark.runtime.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uk.waymark.runtime.database.TestDatabase;
import uk.waymark.runtime.events.RecordedEvent;
import uk.waymark.runtime.projection.table.RebuildRow;
import uk.waymark.runtime.projection.table.RebuildState;
import uk.waymark.runtime.web.problem.Conflict;

class RebuildTest {

    private static final String A = "80001";
    /** More than one look at how far it is, and not a whole number of them. */
    private static final int EVENTS = 1_200;

    private final TestDatabase database = ToyDatabase.empty();
    private final RecordedInMemory events = new RecordedInMemory();
    private final Clock clock = Clock.fixed(Instant.parse("2026-02-01T12:00:00Z"), ZoneOffset.UTC);
    private final Gate gate = new Gate();
    private final List<ToyProcess> processes = new ArrayList<>();

    @AfterEach
    void stop() {
        gate.open.countDown();
        processes.forEach(ToyProcess::close);
    }

    private ToyProcess process(Projection<?, Toy.Plan> projection) {
        ToyProcess process = new ToyProcess(projection, database.dataSource(), events, clock, Duration.ofSeconds(5));
        processes.add(process);
        return process;
    }

    private List<String> rows(int generation) {
        return database.jdbc().sql("""
                                   select row(urn, key, recorded, title, shown_from, tags)::text from toy.plan
                                   where generation = ? order by 1""").param(generation).query(String.class).list();
    }

    private RebuildRow ended(ToyProcess process) {
        await().until(() -> process.projection.rebuild().newest()
                .filter(row -> row.state() != RebuildState.RUNNING).isPresent());
        return process.projection.rebuild().newest().orElseThrow();
    }

    @Test
    void makesTheSameRowsAsLiveUpdates() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        ToyHistories histories = new ToyHistories(seed, 7);
        ToyProcess process = process(new Toy());
        List<RecordedEvent> batch = new ArrayList<>();
        for (int i = 0; i < EVENTS; i++) {
            batch.add(events.record(histories.next()).recorded());
            if (random.nextInt(9) == 0) {
                process.deliver(batch);
                batch.clear();
            }
        }
        process.deliver(batch);
        List<String> live = rows(1);
        process.projection.rebuild().start();
        RebuildRow rebuilt = ended(process);
        assertThat(rebuilt.state()).as("seed %d", seed).isEqualTo(RebuildState.FINISHED);
        assertThat(rebuilt.differing()).as("seed %d", seed).isEmpty();
        assertThat(rebuilt.eventsDone()).isEqualTo(EVENTS).isEqualTo(rebuilt.eventsTotal());
        assertThat(rows(2)).as("seed %d", seed).isNotEmpty().isEqualTo(live);
        assertThat(process.projection.generation()).isEqualTo(2);
        process.deliver(events.record(Toy.planned(A, "after", "after")).recorded());
        assertThat(rows(2)).hasSize(live.size() + 1);
        assertThat(rows(1)).isEqualTo(live);
    }

    @Test
    void keepsUpWithWhatIsRecordedMeanwhileAndShowsReadersAllOrNothing() {
        ToyHistories histories = new ToyHistories(42, 7);
        ToyProcess process = process(new Toy());
        for (int i = 0; i < 3_000; i++) {
            process.deliver(events.record(histories.next()).recorded());
        }
        AtomicBoolean going = new AtomicBoolean(true);
        List<Long> seen = Collections.synchronizedList(new ArrayList<>());
        CompletableFuture<Void> reader = CompletableFuture.runAsync(() -> {
            while (going.get()) {
                seen.add(database.jdbc().sql("""
                                             select count(*) from toy.plan join toy.active_generation using (generation)
                                             where not upper_inf(recorded)""").query(Long.class).single());
            }
        });
        for (int round = 2; round <= 4; round++) {
            process.projection.rebuild().start();
            do {
                process.deliver(events.record(histories.next()).recorded());
            } while (process.projection.rebuild().newest().orElseThrow().state() == RebuildState.RUNNING);
            assertThat(ended(process).state()).isEqualTo(RebuildState.FINISHED);
            assertThat(ended(process).differing()).isEmpty();
            assertThat(process.projection.generation()).isEqualTo(round);
        }
        going.set(false);
        reader.join();
        assertThat(seen).hasSizeGreaterThan(10).isSorted();
    }

    @Test
    void listsWhatAnotherFoldSaysOtherwiseAndCanGoBack() {
        ToyProcess before = process(new Toy());
        before.deliver(events.record(Toy.planned(A, "p", "title")).recorded(),
                events.record(Toy.planned("80002", "q", "other")).recorded());
        ToyProcess after = process(new Toy() {
            @Override
            public Map<String, Plan> evolve(Map<String, Plan> plans, RecordedEvent event) {
                return event.urn().equals(A) ? plans : super.evolve(plans, event);
            }
        });
        after.projection.rebuild().start();
        assertThat(ended(after).differing()).containsExactly(A);
        assertThat(rows(after.projection.generation())).hasSize(1);
        assertThat(database.jdbc().sql("select urn from toy.change where public").query(String.class).list())
                .containsExactly(A);

        before.deliver(events.record(Toy.planned("80002", "r", "meanwhile")).recorded());
        assertThat(before.projection.rebuild().switchBack()).containsExactly(A);
        assertThat(before.projection.generation()).isEqualTo(1);
        assertThat(rows(1)).hasSize(3);
        assertThatThrownBy(() -> {
            before.projection.rebuild().start();
            ended(before);
            before.projection.rebuild().start();
            ended(before);
            database.jdbc().sql("delete from toy.generation where state = 'retired'").update();
            before.projection.rebuild().switchBack();
        }).isInstanceOf(Conflict.class);
    }

    @Test
    void runsOnceHoweverOftenItIsAsked() {
        ToyProcess one = process(gate);
        ToyProcess other = process(new Toy());
        events.record(Toy.planned(A, "p", "title"));
        RebuildRow first = one.projection.rebuild().start();
        assertThat(other.projection.rebuild().start()).extracting(RebuildRow::generation, RebuildRow::startedAt)
                .containsExactly(first.generation(), first.startedAt());
        assertThatThrownBy(() -> other.projection.rebuild().switchBack()).isInstanceOf(Conflict.class);
        gate.open.countDown();
        assertThat(ended(other).generation()).isEqualTo(2);
    }

    @Test
    void canBeCancelledFromAnyProcess() {
        ToyProcess one = process(gate);
        ToyProcess other = process(new Toy());
        events.record(Toy.planned(A, "p", "title"));
        one.projection.rebuild().start();
        assertThat(other.projection.rebuild().cancel()).isTrue();
        gate.open.countDown();
        assertThat(ended(one).state()).isEqualTo(RebuildState.CANCELLED);
        assertThat(one.projection.generation()).isEqualTo(1);
        assertThat(rows(2)).isEmpty();
        assertThat(other.projection.rebuild().cancel()).isFalse();
    }

    @Test
    void isBegunAgainWhenItsProcessIsGone() throws InterruptedException {
        ToyProcess dying = process(gate);
        events.record(Toy.planned(A, "p", "title"));
        dying.projection.rebuild().start();
        Thread ending = Thread.startVirtualThread(dying.projection.rebuild()::stop);
        await().until(() -> ending.getState() == Thread.State.WAITING || ending.getState() == Thread.State.TERMINATED);
        gate.open.countDown();
        ending.join();
        assertThat(database.jdbc().sql("select state from toy.rebuild").query(String.class).single())
                .isEqualTo("running");
        ToyProcess next = process(new Toy());
        next.projection.rebuild().resumeAbandoned();
        assertThat(ended(next).state()).isEqualTo(RebuildState.FINISHED);
        assertThat(rows(next.projection.generation())).hasSize(1);
        assertThat(database.jdbc().sql("select count(*) from toy.generation").query(Long.class).single()).isEqualTo(2);
    }

    @Test
    void saysWhyItFailedAndChangesNothing() {
        ToyProcess process = process(new Toy());
        process.deliver(events.record(Toy.planned(A, "p", "title")).recorded());
        ToyProcess failing = process(new Toy() {
            @Override
            public Map<String, Plan> evolve(Map<String, Plan> plans, RecordedEvent event) {
                throw new IllegalArgumentException("on purpose");
            }
        });
        failing.projection.rebuild().start();
        assertThat(ended(failing).state()).isEqualTo(RebuildState.FAILED);
        assertThat(ended(failing).reason()).contains("authority 80001 in version 0: IllegalArgumentException")
                .doesNotContain("on purpose");
        assertThat(process.projection.generation()).isEqualTo(1);
    }

    @Test
    void putsInPlaceWhatLiveUpdatesCannotGetPast() {
        ToyProcess stuck = process(new Toy());
        stuck.deliver(events.record(Toy.planned(A, "p", "title")).recorded());
        events.record(Toy.shown(A, "p", LocalDate.of(2026, 1, 1)));
        ToyProcess mended = process(new Toy());
        mended.projection.rebuild().start();
        assertThat(ended(mended).differing()).isEmpty();
        assertThat(rows(2)).hasSize(2);
        assertThat(database.jdbc().sql("select urn || ' ' || public from toy.change order by id").query(String.class)
                .list()).containsExactly(A + " false", A + " true");
        stuck.deliver(events.settled());
        assertThat(rows(2)).hasSize(2);
    }

    /** Holds a rebuild at its first event. */
    private static final class Gate extends Toy {

        private final CountDownLatch open = new CountDownLatch(1);

        @Override
        public Map<String, Plan> evolve(Map<String, Plan> plans, RecordedEvent event) {
            try {
                open.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return super.evolve(plans, event);
        }
    }
}
