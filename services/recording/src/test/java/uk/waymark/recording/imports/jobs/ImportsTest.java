package uk.waymark.recording.imports.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uk.waymark.events.Fact;
import uk.waymark.journey.FactKey;
import uk.waymark.recording.commands.Origin;
import uk.waymark.recording.imports.Samples;
import uk.waymark.recording.imports.csv.Claims;
import uk.waymark.recording.imports.csv.Difference;
import uk.waymark.recording.imports.csv.Fault;
import uk.waymark.recording.imports.csv.Faults;
import uk.waymark.recording.imports.plan.RowStatus;
import uk.waymark.runtime.web.problem.Conflict;
import uk.waymark.runtime.web.problem.NotFound;

class ImportsTest {

    private static final int ROWS = 156 + 2 + 497 + 13 + 6 + 5 + 15 + 2 + 3;
    private static final int EVENTS = 1_194;
    private static final List<RowStatus> ALL = List.of(RowStatus.values());

    private final Installation installation = new Installation();

    @AfterEach
    void close() {
        installation.close();
    }

    @Test
    void recordsEverythingAndKeepsTheResultOfEveryRow() {
        List<String> progress = new CopyOnWriteArrayList<>();
        ImportJob job = installation.run(Installation.ORDER, Samples.all(),
                (file, done, total) -> progress.add(file + " " + done + "/" + total));
        assertThat(job.state()).isEqualTo(JobState.DONE);
        assertThat(job.total()).isEqualTo(ROWS).isEqualTo(job.done()).isEqualTo(job.count(RowStatus.ADDED));
        assertThat(installation.ledger.all()).hasSize(EVENTS).allMatch(e -> e.metadata().get("actor").equals("a-test")
                && e.metadata().get("correlationId").equals(job.id()));
        assertThat(progress).contains("authorities.csv 156/156", "inspections.csv 497/497", "successions.csv 3/3");
        List<RowResult> rows = installation.imports.rows(job.id(), List.of(RowStatus.ADDED), 158, 2);
        assertThat(rows).extracting(RowResult::file).containsOnly("inspections.csv");
        assertThat(rows).extracting(RowResult::number, RowResult::line, RowResult::about)
                .first().hasToString("(159, 2, \"80431-2012-07-13\")");
    }

    @Test
    void aDryRunSaysTheSameAndRecordsNothing() {
        ImportJob job = installation.run(Installation.DRY, Samples.all());
        assertThat(job.state()).isEqualTo(JobState.DONE);
        assertThat(job.count(RowStatus.NEW)).isEqualTo(ROWS).isEqualTo(job.done());
        assertThat(installation.ledger.all()).isEmpty();
    }

    @Test
    void aSecondRunAddsNothing() {
        installation.run(Installation.ORDER, Samples.all());
        ImportJob again = installation.run(Installation.ORDER, Samples.all());
        assertThat(again.state()).isEqualTo(JobState.DONE);
        assertThat(again.count(RowStatus.ALREADY_THERE)).isEqualTo(ROWS);
        assertThat(installation.ledger.all()).hasSize(EVENTS);
    }

    @Test
    void aBadFileRecordsNothingAndSaysWhy() {
        ImportJob job = installation.run(Installation.ORDER, List.of(Samples.file("authorities"),
                Installation.changed("inspections", "2021-06-28..2021-07-09", "2021-07-09..2021-06-28")));
        assertThat(job.state()).isEqualTo(JobState.REFUSED);
        assertThat(job.faultCount()).isOne();
        assertThat(installation.imports.faults(job.id(), 0, 9)).extracting(Fault::field, Fault::rule).first()
                .hasToString("(\"visits\", \"visits_are_spans\")");
        assertThat(job.count(RowStatus.ERROR)).isOne();
        assertThat(installation.ledger.all()).isEmpty();
        assertThatThrownBy(() -> installation.imports.resume(job.id(), Progress.SILENT)).isInstanceOf(Conflict.class);
    }

    @Test
    void aProcessThatDiesInTheMiddleLeavesAJobThatAnotherOneFinishes() throws Exception {
        Turnstile turnstile = installation.turnstile(700, false);
        Imports.Begun dying = installation.process(turnstile).begin(Installation.ORDER, Samples.all(), Progress.SILENT);
        turnstile.awaitReached();
        assertThat(installation.imports.find(dying.id()).state()).isEqualTo(JobState.RUNNING);
        installation.endTheConnectionThatHoldsTheLock();
        await().until(() -> installation.imports.find(dying.id()).state() == JobState.INTERRUPTED);
        forgetTheLastResults();
        installation.imports.resume(dying.id(), Progress.SILENT).end().join();
        ImportJob job = installation.imports.find(dying.id());
        assertThat(job.state()).isEqualTo(JobState.DONE);
        assertThat(job.count(RowStatus.ADDED)).isEqualTo(ROWS);
        assertEachFactIsRecordedOnce();
        turnstile.open();
        dying.end().join();
        assertEachFactIsRecordedOnce();
    }

    @Test
    void aFailureIsNoEndButCanBeResumed() throws Exception {
        Imports failing = installation.process(installation.turnstile(300, true));
        Imports.Begun begun = failing.begin(Installation.ORDER, Samples.all(), Progress.SILENT);
        begun.end().join();
        assertThat(installation.imports.find(begun.id()).state()).isEqualTo(JobState.FAILED);
        installation.imports.resume(begun.id(), Progress.SILENT).end().join();
        assertThat(installation.imports.find(begun.id()).count(RowStatus.ADDED)).isEqualTo(ROWS);
        assertEachFactIsRecordedOnce();
    }

    @Test
    void cancelledFromAnotherProcessItStopsAndCanBeResumed() throws Exception {
        Turnstile turnstile = installation.turnstile(200, false);
        Imports.Begun begun = installation.process(turnstile).begin(Installation.ORDER, Samples.all(), Progress.SILENT);
        turnstile.awaitReached();
        installation.imports.cancel(begun.id());
        await().until(() -> installation.database.jdbc().sql("select cancel_requested from recording.import_job")
                .query(Boolean.class).single());
        for (int passed = 0; passed < 60 && !Installation.isDoneSoon(begun); passed++) {
            turnstile.pass();
        }
        ImportJob cancelled = installation.imports.find(begun.id());
        assertThat(cancelled.state()).isEqualTo(JobState.CANCELLED);
        assertThat(cancelled.count(RowStatus.NEW)).isGreaterThan(400);
        installation.imports.resume(begun.id(), Progress.SILENT).end().join();
        assertThat(installation.imports.find(begun.id()).count(RowStatus.ADDED)).isEqualTo(ROWS);
        assertEachFactIsRecordedOnce();
        assertThatThrownBy(() -> installation.imports.cancel(begun.id())).isInstanceOf(Conflict.class);
    }

    @Test
    void anInstallationRunsOneImportAtATime() throws Exception {
        Turnstile turnstile = installation.turnstile(10, false);
        Imports.Begun begun = installation.process(turnstile).begin(Installation.ORDER, Samples.all(), Progress.SILENT);
        turnstile.awaitReached();
        assertThatThrownBy(() -> installation.imports.begin(Installation.DRY, Samples.all(), Progress.SILENT))
                .isInstanceOf(Conflict.class);
        turnstile.open();
        begun.end().join();
        assertThat(installation.run(Installation.DRY, Samples.all()).state()).isEqualTo(JobState.DONE);
    }

    @Test
    void aProcessThatShutsDownLeavesTheRestForLater() throws Exception {
        Turnstile turnstile = installation.turnstile(200, false);
        Imports closing = installation.process(turnstile);
        Imports.Begun begun = closing.begin(Installation.ORDER, Samples.all(), Progress.SILENT);
        turnstile.awaitReached();
        Thread shutdown = Thread.ofPlatform().start(closing::close);
        await().until(() -> shutdown.getState() == Thread.State.WAITING);
        turnstile.open();
        shutdown.join();
        assertThat(installation.imports.find(begun.id()).state()).isEqualTo(JobState.INTERRUPTED);
        assertThat(installation.imports.find(begun.id()).count(RowStatus.NEW)).isPositive();
    }

    @Test
    void whatSomebodyElseRecordedMeanwhileIsADifference() throws Exception {
        installation.run(Installation.ORDER, List.of(Samples.file("authorities")));
        Turnstile turnstile = installation.turnstile(0, false);
        Imports.Begun begun = installation.process(turnstile).begin(Installation.ORDER,
                List.of(Samples.file("statements")), Progress.SILENT);
        turnstile.awaitReached();
        Faults none = new Faults();
        Claims.of(List.of(Installation.changed("statements", "Vicky Ford", "Vicky Forde")), none).claims()
                .forEach(claim -> claim.commands().apply(installation.ledger.journey(claim.urn()))
                        .forEach(command -> installation.ledger
                                .submit(command, Origin.of("a-other", "other"))));
        turnstile.open();
        begun.end().join();
        ImportJob job = installation.imports.find(begun.id());
        assertThat(job.state()).isEqualTo(JobState.DONE);
        assertThat(installation.imports.rows(job.id(), List.of(RowStatus.DIFFERENT), 0, 9)).singleElement()
                .extracting(RowResult::differences).asInstanceOf(InstanceOfAssertFactories.list(Difference.class))
                .containsExactly(new Difference("person", "Vicky Forde", "Vicky Ford"));
    }

    @Test
    void aDryRunIsImportedForRealOnceAndWithinADay() {
        ImportJob dry = installation.run(Installation.DRY, Samples.all());
        assertThat(dry.realRunUntil()).isEqualTo(dry.finishedAt().plus(Duration.ofDays(1)));
        Imports.Begun real = installation.imports.beginForReal(dry.id(), "http", "a-other", Progress.SILENT);
        real.end().join();
        ImportJob job = installation.imports.find(real.id());
        assertThat(job.count(RowStatus.ADDED)).isEqualTo(ROWS);
        assertThat(job.dryRunId()).isEqualTo(dry.id());
        assertThat(job.order()).isEqualTo(new Order("http", "a-other", false));
        assertThat(installation.imports.find(dry.id()).realRunId()).isEqualTo(job.id());
        assertThatThrownBy(() -> installation.imports.beginForReal(dry.id(), "http", "a-other", Progress.SILENT))
                .isInstanceOf(Conflict.class).hasMessageContaining(job.id());
        assertThat(contentsKept()).isZero();
    }

    @Test
    void afterADayTheFilesOfADryRunAreForgotten() {
        ImportJob dry = installation.run(Installation.DRY, Samples.all());
        installation.imports.forgetFiles();
        assertThat(contentsKept()).isEqualTo(Samples.all().size());
        installation.database.jdbc().sql("update recording.import_job set finished_at = finished_at - interval '1 day'")
                .update();
        assertThat(installation.imports.find(dry.id()).realRunUntil()).isNull();
        assertThatThrownBy(() -> installation.imports.beginForReal(dry.id(), "http", "a-other", Progress.SILENT))
                .isInstanceOf(Conflict.class).hasMessageContaining("send them again");
        installation.imports.forgetFiles();
        assertThat(contentsKept()).isZero();
    }

    @Test
    void anUnknownJob() {
        assertThatThrownBy(() -> installation.imports.find("none")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> installation.imports.resume("none", Progress.SILENT)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> installation.imports.cancel("none")).isInstanceOf(NotFound.class);
    }

    /** A process that dies has recorded more than it noted. */
    private void forgetTheLastResults() {
        installation.database.jdbc()
                .sql("update recording.import_row set status = 'new' where status = 'added' and number > 160")
                .update();
    }

    private long contentsKept() {
        return installation.database.jdbc()
                .sql("select count(*) from recording.import_file where content is not null").query(Long.class).single();
    }

    private void assertEachFactIsRecordedOnce() {
        Set<Object> facts = new HashSet<>();
        installation.ledger.all().forEach(event -> facts.add(List.of(event.urn(), FactKey.of((Fact) event.event()))));
        assertThat(installation.ledger.all()).hasSize(EVENTS);
        assertThat(facts).hasSize(EVENTS);
    }
}
