package uk.waymark.runtime.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uk.waymark.runtime.database.TestDatabase;
import uk.waymark.runtime.events.RecordedEvent;
import uk.waymark.runtime.projection.table.RebuildRow;
import uk.waymark.runtime.projection.table.RebuildState;

/** A release that folds otherwise has the rows of the one before made anew, without being asked. */
class RevisionTest {

    private static final String A = "80001";

    private final TestDatabase database = ToyDatabase.empty();
    private final RecordedInMemory events = new RecordedInMemory();
    private final Clock clock = Clock.fixed(Instant.parse("2026-02-01T12:00:00Z"), ZoneOffset.UTC);
    private final List<ToyProcess> processes = new ArrayList<>();

    @AfterEach
    void stop() {
        processes.forEach(ToyProcess::close);
    }

    private RunningProjection<?, Toy.Plan> start(Toy toy) {
        ToyProcess process = new ToyProcess(toy, database.dataSource(), events, clock, Duration.ofSeconds(5));
        processes.add(process);
        return process.projection;
    }

    private void record(String title) {
        RecordedEvent event = events.record(Toy.planned(A, "p", title)).recorded();
        processes.getLast().deliver(event);
    }

    private static void settle(RunningProjection<?, Toy.Plan> projection) {
        await().until(() -> {
            projection.settleRevision();
            return projection.revisionSettled();
        });
    }

    private List<String> read() {
        return database.jdbc().sql("""
                                   select title from toy.plan join toy.active_generation using (generation)
                                   where upper_inf(recorded)""").query(String.class).list();
    }

    @Test
    void makesRowsOfAnEarlierRevisionAnewOnce() {
        start(new Toy());
        record("a title");
        assertThat(read()).containsExactly("a title");

        RunningProjection<?, Toy.Plan> next = start(new Louder());
        next.settleRevision();
        assertThat(next.revisionSettled()).as("it is being made anew").isFalse();
        settle(next);
        assertThat(read()).containsExactly("A TITLE");
        RebuildRow rebuilt = next.rebuild().newest().orElseThrow();
        assertThat(rebuilt.differing()).containsExactly(A);

        settle(start(new Louder()));
        assertThat(next.rebuild().newest().orElseThrow().startedAt()).isEqualTo(rebuilt.startedAt());
    }

    @Test
    void makesNothingAnewWhereNothingIsYet() {
        RunningProjection<?, Toy.Plan> first = start(new Louder());
        first.settleRevision();
        assertThat(first.revisionSettled()).isTrue();
        record("a title");
        settle(start(new Louder()));
        assertThat(first.rebuild().newest()).isEmpty();
    }

    @Test
    void leavesRowsOfALaterRevisionAlone() {
        start(new Louder());
        processes.getLast().projection.settleRevision();
        record("a title");
        RunningProjection<?, Toy.Plan> older = start(new Toy());
        older.settleRevision();
        assertThat(older.revisionSettled()).isTrue();
        assertThat(older.rebuild().newest()).isEmpty();
    }

    @Test
    void goesOnWithTheRowsThereAreWhenTheyCannotBeMadeAnew() {
        start(new Toy());
        record("a title");
        RunningProjection<?, Toy.Plan> broken = start(new Louder() {
            @Override
            public Map<String, Plan> evolve(Map<String, Plan> plans, RecordedEvent event) {
                throw new IllegalArgumentException("on purpose");
            }
        });
        settle(broken);
        RebuildRow failed = broken.rebuild().newest().orElseThrow();
        assertThat(failed.state()).isEqualTo(RebuildState.FAILED);
        assertThat(read()).containsExactly("a title");

        settle(start(new Louder()));
        assertThat(read()).as("the next start tries again").containsExactly("A TITLE");
    }

    private static class Louder extends Toy {

        @Override
        public int revision() {
            return 2;
        }

        @Override
        public Map<String, Plan> evolve(Map<String, Plan> plans, RecordedEvent event) {
            Map<String, Plan> next = super.evolve(plans, event);
            return next.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                    plan -> new Plan(plan.getValue().id(), plan.getValue().title().toUpperCase(Locale.ROOT),
                            plan.getValue().shownFrom())));
        }
    }
}
