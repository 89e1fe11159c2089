package uk.waymark.runtime.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import uk.waymark.runtime.database.TestDatabase;
import uk.waymark.runtime.events.RecordedEvent;
import uk.waymark.runtime.events.StoredEvent;
import uk.waymark.runtime.projection.check.CheckModule;
import uk.waymark.runtime.projection.check.CheckRow;
import uk.waymark.runtime.projection.check.CheckRuns;
import uk.waymark.runtime.projection.check.CheckState;
import uk.waymark.runtime.projection.check.ProjectionCheck;
import uk.waymark.runtime.projection.table.OneAtATime;

class ProjectionCheckTest {

    private static final String A = "80001";
    private static final String B = "80002";

    private final TestDatabase database = ToyDatabase.empty();
    private final RecordedInMemory events = new RecordedInMemory();
    private final Clock clock = Clock.fixed(Instant.parse("2026-02-01T12:00:00Z"), ZoneOffset.UTC);
    private final JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
    private final CheckRuns runs = new CheckRuns(jdbc);
    private final AtomicInteger ended = new AtomicInteger();
    private final List<ToyProcess> processes = new ArrayList<>();
    private final List<ProjectionCheck> checks = new ArrayList<>();

    @BeforeEach
    void emptyChecks() {
        database.migrate(CheckModule.MIGRATIONS);
        jdbc.update("delete from projection_check.run");
    }

    @AfterEach
    void stop() {
        checks.forEach(ProjectionCheck::stop);
        processes.forEach(ToyProcess::close);
    }

    private ToyProcess process(Projection<?, Toy.Plan> projection) {
        ToyProcess process = new ToyProcess(projection, database.dataSource(), events, clock, Duration.ofSeconds(5));
        processes.add(process);
        return process;
    }

    private ProjectionCheck check(ToyProcess process) {
        ProjectionCheck check = new ProjectionCheck(List.of(process.projection.check()), events, runs,
                new OneAtATime(database.dataSource(), "projection check"), ended::incrementAndGet);
        checks.add(check);
        return check;
    }

    private CheckRow checked(ToyProcess process) {
        return ended(check(process).start());
    }

    private CheckRow ended(CheckRow begun) {
        await().until(() -> runs.find(begun.id()).orElseThrow().state() != CheckState.RUNNING);
        return runs.find(begun.id()).orElseThrow();
    }

    private List<String> found() {
        return jdbc.queryForList("""
                                 select concat_ws(' ', urn, key, table_says ->> 'title', table_says ->> 'recorded', '/',
                                   fold_says ->> 'title', fold_says ->> 'recorded')
                                 from projection_check.difference
                                 where run = (select max(id) from projection_check.run) order by 1""", String.class);
    }

    /** Two plans of A, of which the first was called otherwise for a while, and one of B. */
    private ToyProcess written() {
        ToyProcess process = process(new Toy());
        process.deliver(events.record(Toy.planned(A, "p", "first")).recorded(),
                events.record(Toy.planned(A, "p", "second")).recorded(),
                events.record(Toy.planned(A, "q", "other")).recorded(),
                events.record(Toy.planned(B, "p", "theirs")).recorded());
        return process;
    }

    @Test
    void findsNothingWhereTheRowsAreWhatTheFoldSays() {
        long seed = new Random().nextLong();
        ToyHistories histories = new ToyHistories(seed, 60);
        ToyProcess process = process(new Toy());
        for (int i = 0; i < 1_500; i++) {
            process.deliver(events.record(histories.next()).recorded());
        }
        CheckRow row = checked(process);
        assertThat(row.state()).as("seed %d", seed).isEqualTo(CheckState.FINISHED);
        assertThat(row.differences()).as("seed %d", seed).isEqualTo(Map.of(Toy.NAME, 0L));
        assertThat(row.authoritiesDone()).isEqualTo(row.authoritiesTotal()).isEqualTo(60);
        assertThat(row.late()).isZero();
        assertThat(runs.finished(Toy.NAME)).get().extracting(CheckRow::id).isEqualTo(row.id());
        assertThat(ended).hasValue(1);
    }

    @Test
    void findsARowThatWasTamperedWith() {
        ToyProcess process = written();
        jdbc.update("update toy.plan set title = 'forged' where urn = ? and title = 'other'", A);
        assertThat(checked(process).differences()).containsEntry(Toy.NAME, 1L);
        assertThat(found()).containsExactly("80001 q forged [\"2026-01-01 00:00:00.000021+00\",) / "
                + "other [\"2026-01-01 00:00:00.000021+00\",)");
        jdbc.update("update toy.plan set title = 'other', tags = '{}' where title = 'forged'");
        assertThat(checked(process).differences()).as("another column").containsEntry(Toy.NAME, 1L);
    }

    @Test
    void findsARowOfTheNewestAndOfThePastThatIsMissing() {
        ToyProcess process = written();
        jdbc.update("delete from toy.plan where title in ('first', 'theirs')");
        assertThat(checked(process).differences()).containsEntry(Toy.NAME, 2L);
        assertThat(found()).containsExactly(
                "80001 p / first [\"2026-01-01 00:00:00.000007+00\",\"2026-01-01 00:00:00.000014+00\")",
                "80002 p / theirs [\"2026-01-01 00:00:00.000028+00\",)");
    }

    @Test
    void findsRowsThatShouldNotBeThere() {
        ToyProcess process = written();
        jdbc.update("""
                    insert into toy.plan
                    select generation, urn, 'made up', recorded, title, shown_from, tags from toy.plan where urn = ?""",
                B);
        jdbc.update("insert into toy.plan select generation, 'nobody', key, recorded, title, shown_from, tags"
                + " from toy.plan where urn = ? and key = 'p'", B);
        assertThat(checked(process).differences()).containsEntry(Toy.NAME, 2L);
        assertThat(found()).containsExactly("80002 made up theirs [\"2026-01-01 00:00:00.000028+00\",) /",
                "nobody p theirs [\"2026-01-01 00:00:00.000028+00\",) /");
    }

    @Test
    void findsARowThatStandsTwice() {
        ToyProcess process = written();
        ownerDoes("alter table toy.plan drop constraint plan_generation_urn_key_recorded_excl");
        try {
            jdbc.update("insert into toy.plan select * from toy.plan where urn = ?", B);
            assertThat(checked(process).differences()).containsEntry(Toy.NAME, 1L);
        } finally {
            jdbc.update("delete from toy.plan");
            ownerDoes("alter table toy.plan add constraint plan_generation_urn_key_recorded_excl exclude"
                    + " using gist (generation with =, urn with =, key with =, recorded with &&)");
        }
    }

    private void ownerDoes(String sql) {
        try (var connection = database.owner(); var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void findsAWrongStretchOfTheRecordedClock() {
        ToyProcess process = written();
        jdbc.update(
                """
                update toy.plan set recorded = tstzrange(lower(recorded), upper(recorded) - interval '1 microsecond')
                where title = 'first'""");
        jdbc.update("""
                    update toy.plan set recorded = tstzrange(lower(recorded), lower(recorded) + interval '1 day')
                    where title = 'other'""");
        assertThat(checked(process).differences()).containsEntry(Toy.NAME, 2L);
        assertThat(found()).first().asString().contains("00:00:00.000013+00\") / first", "00:00:00.000014+00\")");
        jdbc.update("update toy.plan set recorded = tstzrange(lower(recorded) + interval '1 hour', null)"
                + " where title = 'theirs'");
        assertThat(checked(process).differences()).as("a wrong beginning is two rows").containsEntry(Toy.NAME, 4L);
    }

    @Test
    void findsProgressThatTheEventsDoNotBearOut() {
        ToyProcess process = written();
        jdbc.update("update toy.progress set version = 7 where urn = ?", B);
        assertThat(checked(process).differences()).containsEntry(Toy.NAME, 1L);
        assertThat(jdbc.queryForObject("select concat(table_says ->> 'version', fold_says ->> 'version')"
                + " from projection_check.difference", String.class)).isEqualTo("70");
        jdbc.update("delete from toy.progress where urn = ?", B);
        CheckRow row = checked(process);
        assertThat(row.differences()).as("rows nobody accounts for").containsEntry(Toy.NAME, 1L);
        assertThat(row.late()).isEqualTo(1);
    }

    @Test
    void findsAFoldThatIsNotTheOneThatWroteTheRows() {
        written();
        ToyProcess mutant = process(new Toy() {
            @Override
            public Map<String, Plan> evolve(Map<String, Plan> plans, RecordedEvent event) {
                Map<String, Plan> next = super.evolve(plans, event);
                return event.version() == 0 && event.urn().equals(A)
                        ? Map.of("p", new Plan("p", "mutated", null))
                        : next;
            }
        });
        CheckRow row = checked(mutant);
        assertThat(row.differences()).as("only what was believed for a while differs").containsEntry(Toy.NAME, 1L);
        assertThat(found()).singleElement().asString().startsWith("80001 p first").contains("/ mutated");
        ToyProcess other = process(new Toy() {
            @Override
            public Collection<Plan> facts(Map<String, Plan> plans) {
                return super.facts(plans).stream().filter(plan -> !plan.id().equals("q")).toList();
            }
        });
        assertThat(checked(other).differences()).containsEntry(Toy.NAME, 1L);
    }

    @Test
    void whatIsNotInYetIsLateAndNoDifference() {
        ToyProcess process = written();
        StoredEvent second = events.record(Toy.planned(A, "r", "not in yet"));
        StoredEvent other = events.record(Toy.planned("80003", "p", "not in yet"));
        CheckRow row = checked(process);
        assertThat(row.differences()).containsEntry(Toy.NAME, 0L);
        assertThat(row.late()).isEqualTo(2);
        process.deliver(second.recorded(), other.recorded());
        assertThat(checked(process).late()).isZero();
    }

    @Test
    void liveUpdatesAndRebuildsMeanwhileAreNoDifference() {
        ToyHistories histories = new ToyHistories(7, 120);
        ToyProcess process = process(new Toy());
        ProjectionCheck check = check(process);
        for (int i = 0; i < 600; i++) {
            process.deliver(events.record(histories.next()).recorded());
        }
        for (int round = 0; round < 8; round++) {
            process.projection.rebuild().start();
            CheckRow begun = check.start();
            int delivered = 0;
            do {
                process.deliver(events.record(histories.next()).recorded());
                delivered++;
            } while (runs.find(begun.id()).orElseThrow().state() == CheckState.RUNNING);
            CheckRow row = ended(begun);
            assertThat(delivered).isGreaterThan(1);
            assertThat(row.state()).isEqualTo(CheckState.FINISHED);
            assertThat(row.differences()).as("%s", found()).containsEntry(Toy.NAME, 0L);
        }
    }

    @Test
    void runsOnceHoweverOftenItIsAskedAndCanBeCancelledFromAnyProcess() {
        Gate gate = new Gate();
        ProjectionCheck one = check(process(gate));
        ToyProcess writer = process(new Toy());
        ProjectionCheck other = check(writer);
        for (int i = 0; i < 60; i++) {
            writer.deliver(events.record(Toy.planned(String.valueOf(80_000 + i), "p", "title")).recorded());
        }
        CheckRow begun = one.start();
        assertThat(other.start().id()).isEqualTo(begun.id());
        assertThat(one.start().id()).isEqualTo(begun.id());
        other.giveUpAbandoned();
        assertThat(runs.newest().orElseThrow().state()).isEqualTo(CheckState.RUNNING);
        assertThat(other.cancel()).isTrue();
        gate.open.countDown();
        assertThat(ended(begun).state()).isEqualTo(CheckState.CANCELLED);
        assertThat(runs.newest().orElseThrow().authoritiesDone()).isLessThan(60);
        assertThat(other.cancel()).isFalse();
        assertThat(runs.finished()).isEmpty();
    }

    @Test
    void saysWhyItFailedAndTheLastResultStays() {
        ToyProcess process = written();
        CheckRow good = checked(process);
        CheckRow failed = checked(process(new Toy() {
            @Override
            public Map<String, Plan> evolve(Map<String, Plan> plans, RecordedEvent event) {
                throw new IllegalArgumentException("on purpose");
            }
        }));
        assertThat(failed.state()).isEqualTo(CheckState.FAILED);
        assertThat(failed.reason())
                .isEqualTo("authority 80001 cannot be folded into toy: IllegalArgumentException");
        assertThat(runs.finished(Toy.NAME)).get().extracting(CheckRow::id).isEqualTo(good.id());
        CheckRow again = checked(process);
        assertThat(runs.finished(Toy.NAME)).get().extracting(CheckRow::id).isEqualTo(again.id());
        checked(process);
        assertThat(runs.find(good.id())).as("replaced twice over").isEmpty();
    }

    @Test
    void whatAProcessLeftBehindIsTold() {
        ToyProcess process = written();
        jdbc.update("insert into projection_check.run (projections, state) values ('{toy}', 'running')");
        check(process).giveUpAbandoned();
        assertThat(runs.newest()).get().extracting(CheckRow::state).isEqualTo(CheckState.FAILED);
        assertThat(checked(process).state()).isEqualTo(CheckState.FINISHED);
    }

    @Test
    void aPublishedReportCountsToo() {
        ToyProcess process = written();
        process.deliver(events.record(Toy.shown(A, "p", LocalDate.of(2026, 1, 3))).recorded());
        jdbc.update("update toy.plan set shown_from = '2026-01-04' where shown_from is not null");
        assertThat(checked(process).differences()).containsEntry(Toy.NAME, 1L);
    }

    /** Holds a check at its first event. */
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
