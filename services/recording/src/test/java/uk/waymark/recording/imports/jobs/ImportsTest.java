package uk.waymark.recording.imports.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import uk.waymark.journey.FactKey;
import uk.waymark.recording.commands.Origin;
import uk.waymark.recording.commands.Recorder;
import uk.waymark.recording.imports.Ledger;
import uk.waymark.recording.imports.Samples;
import uk.waymark.recording.imports.csv.Claims;
import uk.waymark.recording.imports.csv.Difference;
import uk.waymark.recording.imports.csv.Fault;
import uk.waymark.recording.imports.csv.Faults;
import uk.waymark.recording.imports.csv.SourceFile;
import uk.waymark.recording.imports.plan.RowStatus;
import uk.waymark.runtime.database.Migrations;
import uk.waymark.runtime.database.TestDatabase;
import uk.waymark.runtime.web.problem.Conflict;
import uk.waymark.runtime.web.problem.NotFound;

class ImportsTest {

    private static final int ROWS = 156 + 2 + 497 + 13 + 6 + 5 + 15 + 2 + 3;
    private static final int EVENTS = 1_194;
    private static final Order ORDER = new Order("http", "a-test", false);
    private static final Order DRY = new Order("http", "a-test", true);
    private static final List<RowStatus> ALL = List.of(RowStatus.values());

    private final TestDatabase database = TestDatabase.create(new Migrations("recording", "classpath:db/recording"));
    private final Ledger ledger = new Ledger();
    private final List<Imports> processes = new ArrayList<>();
    private final List<Turnstile> turnstiles = new ArrayList<>();
    private final Imports imports = process(ledger);

    @AfterEach
    void close() {
        turnstiles.forEach(Turnstile::open);
        processes.forEach(Imports::close);
        database.close();
    }

    @Test
    void recordsEverythingAndKeepsTheResultOfEveryRow() {
        List<String> progress = new CopyOnWriteArrayList<>();
        ImportJob job = run(ORDER, Samples.all(), (file, done, total) -> progress.add(file + " " + done + "/" + total));
        assertThat(job.state()).isEqualTo(JobState.DONE);
        assertThat(job.total()).isEqualTo(ROWS).isEqualTo(job.done()).isEqualTo(job.count(RowStatus.ADDED));
        assertThat(ledger.all()).hasSize(EVENTS).allMatch(e -> e.metadata().get("actor").equals("a-test")
                && e.metadata().get("correlationId").equals(job.id()));
        assertThat(progress).contains("authorities.csv 156/156", "inspections.csv 497/497", "successions.csv 3/3");
        List<RowResult> rows = imports.rows(job.id(), List.of(RowStatus.ADDED), 158, 2);
        assertThat(rows).extracting(RowResult::file).containsOnly("inspections.csv");
        assertThat(rows).extracting(RowResult::number, RowResult::line, RowResult::about)
                .first().hasToString("(159, 2, \"80431-2012-07-13\")");
    }

    @Test
    void aDryRunSaysTheSameAndRecordsNothing() {
        ImportJob job = run(DRY, Samples.all());
        assertThat(job.state()).isEqualTo(JobState.DONE);
        assertThat(job.count(RowStatus.NEW)).isEqualTo(ROWS).isEqualTo(job.done());
        assertThat(ledger.all()).isEmpty();
    }

    @Test
    void aSecondRunAddsNothing() {
        run(ORDER, Samples.all());
        ImportJob again = run(ORDER, Samples.all());
        assertThat(again.state()).isEqualTo(JobState.DONE);
        assertThat(again.count(RowStatus.ALREADY_THERE)).isEqualTo(ROWS);
        assertThat(ledger.all()).hasSize(EVENTS);
    }

    @Test
    void aRowThatDiffersIsReportedAndNotAppliedTheOthersAre() {
        List<SourceFile> before = List.of(Samples.file("authorities"),
                changed("inspections", "Maire Atherton,2021", "Marie Atherton,2021"));
        run(ORDER, before);
        ImportJob job = run(ORDER, List.of(Samples.file("inspections"), Samples.file("statements")));
        assertThat(job.state()).isEqualTo(JobState.DONE);
        assertThat(imports.rows(job.id(), List.of(RowStatus.DIFFERENT), 0, 9)).singleElement()
                .extracting(RowResult::differences).asInstanceOf(InstanceOfAssertFactories.list(Difference.class))
                .containsExactly(new Difference("lead_inspectors", "Marie Atherton", "Maire Atherton"));
        assertThat(job.count(RowStatus.ALREADY_THERE)).isEqualTo(496);
        assertThat(job.count(RowStatus.ADDED)).isEqualTo(2);
    }

    @Test
    void aBadFileRecordsNothingAndSaysWhy() {
        ImportJob job = run(ORDER, List.of(Samples.file("authorities"),
                changed("inspections", "2021-06-28..2021-07-09", "2021-07-09..2021-06-28")));
        assertThat(job.state()).isEqualTo(JobState.REFUSED);
        assertThat(job.faultCount()).isOne();
        assertThat(job.faults()).extracting(Fault::field, Fault::rule).first()
                .hasToString("(\"visits\", \"visits_are_spans\")");
        assertThat(job.count(RowStatus.ERROR)).isOne();
        assertThat(ledger.all()).isEmpty();
        assertThatThrownBy(() -> imports.resume(job.id(), Progress.SILENT)).isInstanceOf(Conflict.class);
    }

    @Test
    void aProcessThatDiesInTheMiddleLeavesAJobThatAnotherOneFinishes() throws Exception {
        Turnstile turnstile = turnstile(700, false);
        Imports.Begun dying = process(turnstile).begin(ORDER, Samples.all(), Progress.SILENT);
        turnstile.awaitReached();
        assertThat(imports.find(dying.id()).state()).isEqualTo(JobState.RUNNING);
        endTheConnectionThatHoldsTheLock();
        await().until(() -> imports.find(dying.id()).state() == JobState.INTERRUPTED);
        forgetTheLastResults();
        imports.resume(dying.id(), Progress.SILENT).end().join();
        ImportJob job = imports.find(dying.id());
        assertThat(job.state()).isEqualTo(JobState.DONE);
        assertThat(job.count(RowStatus.ADDED)).isEqualTo(ROWS);
        assertEachFactIsRecordedOnce();
        turnstile.open();
        dying.end().join();
        assertEachFactIsRecordedOnce();
    }

    @Test
    void aFailureIsNoEndButCanBeResumed() throws Exception {
        Imports failing = process(turnstile(300, true));
        Imports.Begun begun = failing.begin(ORDER, Samples.all(), Progress.SILENT);
        begun.end().join();
        assertThat(imports.find(begun.id()).state()).isEqualTo(JobState.FAILED);
        imports.resume(begun.id(), Progress.SILENT).end().join();
        assertThat(imports.find(begun.id()).count(RowStatus.ADDED)).isEqualTo(ROWS);
        assertEachFactIsRecordedOnce();
    }

    @Test
    void cancelledFromAnotherProcessItStopsAndCanBeResumed() throws Exception {
        Turnstile turnstile = turnstile(200, false);
        Imports.Begun begun = process(turnstile).begin(ORDER, Samples.all(), Progress.SILENT);
        turnstile.awaitReached();
        imports.cancel(begun.id());
        await().until(() -> database.jdbc().sql("select cancel_requested from recording.import_job")
                .query(Boolean.class).single());
        for (int passed = 0; passed < 60 && !isDoneSoon(begun); passed++) {
            turnstile.pass();
        }
        ImportJob cancelled = imports.find(begun.id());
        assertThat(cancelled.state()).isEqualTo(JobState.CANCELLED);
        assertThat(cancelled.count(RowStatus.NEW)).isGreaterThan(400);
        imports.resume(begun.id(), Progress.SILENT).end().join();
        assertThat(imports.find(begun.id()).count(RowStatus.ADDED)).isEqualTo(ROWS);
        assertEachFactIsRecordedOnce();
        assertThatThrownBy(() -> imports.cancel(begun.id())).isInstanceOf(Conflict.class);
    }

    @Test
    void anInstallationRunsOneImportAtATime() throws Exception {
        Turnstile turnstile = turnstile(10, false);
        Imports.Begun begun = process(turnstile).begin(ORDER, Samples.all(), Progress.SILENT);
        turnstile.awaitReached();
        assertThatThrownBy(() -> imports.begin(DRY, Samples.all(), Progress.SILENT)).isInstanceOf(Conflict.class);
        turnstile.open();
        begun.end().join();
        assertThat(run(DRY, Samples.all()).state()).isEqualTo(JobState.DONE);
    }

    @Test
    void aProcessThatShutsDownLeavesTheRestForLater() throws Exception {
        Turnstile turnstile = turnstile(200, false);
        Imports closing = process(turnstile);
        Imports.Begun begun = closing.begin(ORDER, Samples.all(), Progress.SILENT);
        turnstile.awaitReached();
        Thread shutdown = Thread.ofPlatform().start(closing::close);
        await().until(() -> shutdown.getState() == Thread.State.WAITING);
        turnstile.open();
        shutdown.join();
        assertThat(imports.find(begun.id()).state()).isEqualTo(JobState.INTERRUPTED);
        assertThat(imports.find(begun.id()).count(RowStatus.NEW)).isPositive();
    }

    @Test
    void whatSomebodyElseRecordedMeanwhileIsADifference() throws Exception {
        run(ORDER, List.of(Samples.file("authorities")));
        Turnstile turnstile = turnstile(0, false);
        Imports.Begun begun = process(turnstile).begin(ORDER, List.of(Samples.file("statements")), Progress.SILENT);
        turnstile.awaitReached();
        Faults none = new Faults();
        Claims.of(List.of(changed("statements", "Vicky Ford", "Vicky Forde")), none).claims()
                .forEach(claim -> claim.commands().apply(ledger.journey(claim.urn())).forEach(command -> ledger
                        .submit(command, Origin.of("a-other", "other"))));
        turnstile.open();
        begun.end().join();
        ImportJob job = imports.find(begun.id());
        assertThat(job.state()).isEqualTo(JobState.DONE);
        assertThat(imports.rows(job.id(), List.of(RowStatus.DIFFERENT), 0, 9)).singleElement()
                .extracting(RowResult::differences).asInstanceOf(InstanceOfAssertFactories.list(Difference.class))
                .containsExactly(new Difference("person", "Vicky Forde", "Vicky Ford"));
    }

    @Test
    void anUnknownJob() {
        assertThatThrownBy(() -> imports.find("none")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> imports.resume("none", Progress.SILENT)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> imports.cancel("none")).isInstanceOf(NotFound.class);
    }

    private static boolean isDoneSoon(Imports.Begun begun) throws Exception {
        try {
            begun.end().get(100, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException notYet) {
            return false;
        }
    }

    private Turnstile turnstile(int passes, boolean fails) {
        Turnstile turnstile = new Turnstile(ledger, passes, fails);
        turnstiles.add(turnstile);
        return turnstile;
    }

    private Imports process(Recorder recorder) {
        Imports process = new Imports(database.dataSource(), JsonMapper.builder().build(), recorder, ledger, 4);
        processes.add(process);
        return process;
    }

    private ImportJob run(Order order, List<SourceFile> files) {
        return run(order, files, Progress.SILENT);
    }

    private ImportJob run(Order order, List<SourceFile> files, Progress progress) {
        Imports.Begun begun = imports.begin(order, files, progress);
        begun.end().join();
        return imports.find(begun.id());
    }

    private static SourceFile changed(String kind, String from, String to) {
        SourceFile file = Samples.file(kind);
        String text = new String(file.content(), StandardCharsets.UTF_8);
        assertThat(text).contains(from);
        return new SourceFile(file.name(), null, text.replaceFirst(Pattern.quote(from), to)
                .getBytes(StandardCharsets.UTF_8));
    }

    /** A process that dies has recorded more than it noted. */
    private void forgetTheLastResults() {
        database.jdbc().sql("update recording.import_row set status = 'new' where status = 'added' and number > 160")
                .update();
    }

    private void endTheConnectionThatHoldsTheLock() {
        assertThat(
                database.jdbc().sql("""
                                    select pg_terminate_backend(pid) from pg_locks
                                     where locktype = 'advisory' and objid = 1
                                       and database = (select oid from pg_database where datname = current_database())
                                    """).query(Boolean.class).list()).containsExactly(true);
    }

    private void assertEachFactIsRecordedOnce() {
        Set<Object> facts = new HashSet<>();
        ledger.all().forEach(event -> facts.add(List.of(event.urn(), FactKey.of(event.event()))));
        assertThat(ledger.all()).hasSize(EVENTS);
        assertThat(facts).hasSize(EVENTS);
    }
}
