package uk.waymark.recording.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.DefaultApplicationArguments;
import tools.jackson.databind.json.JsonMapper;
import uk.waymark.recording.commands.Recorder;
import uk.waymark.recording.imports.csv.SourceFile;
import uk.waymark.recording.imports.jobs.ImportJob;
import uk.waymark.recording.imports.jobs.Imports;
import uk.waymark.recording.imports.jobs.JobState;
import uk.waymark.recording.imports.jobs.Order;
import uk.waymark.recording.imports.jobs.Progress;
import uk.waymark.recording.imports.jobs.Turnstile;
import uk.waymark.recording.imports.plan.RowStatus;
import uk.waymark.runtime.database.Migrations;
import uk.waymark.runtime.database.TestDatabase;

class FirstStartTest {

    private static final int EVENTS = 1_194;

    private final TestDatabase database = TestDatabase.create(new Migrations("recording", "classpath:db/recording"));
    private final Ledger ledger = new Ledger();
    private final Imports imports = imports(ledger);

    @AfterEach
    void close() {
        imports.close();
        database.close();
    }

    @Test
    void theSamplesInTheJarAreThoseOfTheRepository() {
        assertThat(BundledSamples.files()).extracting(SourceFile::name)
                .containsExactlyInAnyOrderElementsOf(Samples.all().stream().map(SourceFile::name).toList());
        for (SourceFile bundled : BundledSamples.files()) {
            assertThat(bundled.content()).isEqualTo(Samples.file(bundled.kind()).content());
        }
    }

    @Test
    void anEmptyRecordGetsTheSamplesOnce() {
        FirstStart first = start(imports, true);
        assertThat(first.holds()).isTrue();
        assertThat(ledger.all()).hasSize(EVENTS).allMatch(e -> e.metadata().get("actor").equals("a-installation"));
        assertThat(start(imports, true).holds()).isTrue();
        assertThat(imports.count()).isOne();
        assertThat(ledger.all()).hasSize(EVENTS);
    }

    @Test
    void interruptedItIsNotReadyAndGoesOnAtTheNextStart() {
        Imports failing = imports(new Turnstile(ledger, 500, true));
        assertThat(start(failing, true).holds()).isFalse();
        assertThat(ledger.all()).hasSizeBetween(500, EVENTS - 1);
        assertThat(start(imports, true).holds()).isTrue();
        ImportJob job = imports.newest(FirstStart.ORIGIN).orElseThrow();
        assertThat(job.state()).isEqualTo(JobState.DONE);
        assertThat(job.count(RowStatus.ADDED)).isEqualTo(job.total());
        assertThat(ledger.all()).hasSize(EVENTS);
        failing.close();
    }

    @Test
    void aRecordBegunWithOtherFactsIsLeftAlone() {
        run("http", List.of(Samples.file("authorities")));
        assertThat(start(imports, true).holds()).isTrue();
        assertThat(ledger.all()).hasSize(156);
    }

    @Test
    void switchedOffTheRecordStaysEmpty() {
        assertThat(start(imports, false).holds()).isTrue();
        assertThat(ledger.all()).isEmpty();
    }

    @Test
    void cancelledIsNotBegunAgain() {
        Imports failing = imports(new Turnstile(ledger, 0, true));
        start(failing, true);
        imports.cancel(imports.newest(FirstStart.ORIGIN).orElseThrow().id());
        assertThat(start(imports, true).holds()).isTrue();
        assertThat(ledger.all()).isEmpty();
        failing.close();
    }

    @Test
    void anotherProcessThatImportsIsWaitedFor() throws Exception {
        Turnstile turnstile = new Turnstile(ledger, 10, false);
        Imports other = imports(turnstile);
        other.begin(new Order(FirstStart.ORIGIN, "a-installation", false), Samples.all(), Progress.SILENT);
        turnstile.awaitReached();
        FirstStart waiting = new FirstStart(imports, ledger, true);
        Thread start = Thread.ofPlatform().start(() -> waiting.run(new DefaultApplicationArguments()));
        assertThat(waiting.holds()).isFalse();
        turnstile.open();
        start.join();
        assertThat(waiting.holds()).isTrue();
        assertThat(imports.count()).isOne();
        assertThat(ledger.all()).hasSize(EVENTS);
        other.close();
    }

    private FirstStart start(Imports process, boolean wanted) {
        FirstStart start = new FirstStart(process, ledger, wanted);
        assertThat(start.holds()).isFalse();
        start.run(new DefaultApplicationArguments());
        return start;
    }

    private void run(String origin, List<SourceFile> files) {
        imports.begin(new Order(origin, "a-test", false), files, Progress.SILENT).end().join();
    }

    private Imports imports(Recorder recorder) {
        return new Imports(database.dataSource(), JsonMapper.builder().build(), recorder, ledger, 4);
    }
}
