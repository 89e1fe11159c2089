package uk.waymark.recording.imports.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uk.waymark.events.CorrectionProposed;
import uk.waymark.events.Evidence;
import uk.waymark.events.FieldChange;
import uk.waymark.journey.Proposal;
import uk.waymark.recording.imports.Samples;
import uk.waymark.recording.imports.csv.Difference;
import uk.waymark.recording.imports.csv.SourceFile;
import uk.waymark.recording.imports.plan.RowStatus;
import uk.waymark.runtime.events.StoredEvent;

/** What a newer file says otherwise. */
class ProposingImportsTest {

    private final Installation installation = new Installation();

    @AfterEach
    void close() {
        installation.close();
    }

    @Test
    void aRowThatDiffersIsProposedAndNotAppliedTheOthersAre() {
        List<SourceFile> before = List.of(Samples.file("authorities"),
                Installation.changed("inspections", "Maire Atherton,2021", "Marie Atherton,2021"));
        installation.run(Installation.ORDER, before);
        ImportJob job = installation.run(Installation.ORDER,
                List.of(Samples.file("inspections"), Samples.file("statements")));
        assertThat(job.state()).isEqualTo(JobState.DONE);
        RowResult row = installation.imports.rows(job.id(), List.of(RowStatus.PROPOSED), 0, 9).getFirst();
        assertThat(row.differences())
                .containsExactly(new Difference("lead_inspectors", "Marie Atherton", "Maire Atherton"));
        assertThat(job.count(RowStatus.PROPOSED)).isOne();
        assertThat(job.count(RowStatus.ALREADY_THERE)).isEqualTo(496);
        assertThat(job.count(RowStatus.ADDED)).isEqualTo(2);
        Proposal proposal = installation.ledger.journey(row.urn()).proposals().get(row.proposals().getFirst());
        assertThat(proposal.state()).isEqualTo(Proposal.State.OPEN);
        assertThat(proposal.batch()).isEqualTo(job.id());
        assertThat(proposal.correction().changes())
                .containsExactly(new FieldChange("leadInspectors[0]", "Marie Atherton", "Maire Atherton"));
        Evidence evidence = proposal.correction().grounds().evidence();
        assertThat(evidence.note()).isEqualTo("inspections.csv line " + row.line());
        assertThat(evidence.documentSha256()).isEqualTo(job.files().getFirst().sha256());
    }

    @Test
    void aDryRunProposesNothing() {
        installation.run(Installation.ORDER, List.of(Samples.file("authorities"),
                Installation.changed("inspections", "Maire Atherton,2021", "M A,2021")));
        long events = installation.ledger.count();
        ImportJob job = installation.run(Installation.DRY, List.of(Samples.file("inspections")));
        assertThat(job.count(RowStatus.PROPOSED)).isOne();
        assertThat(installation.ledger.count()).isEqualTo(events);
    }

    @Test
    void aSecondImportProposesNothingMore() {
        installation.run(Installation.ORDER, List.of(Samples.file("authorities"), regraded()));
        ImportJob first = installation.run(Installation.ORDER, List.of(Samples.file("inspections")));
        assertThat(first.count(RowStatus.PROPOSED)).isGreaterThan(50);
        long events = installation.ledger.count();
        ImportJob second = installation.run(Installation.ORDER, List.of(Samples.file("inspections")));
        assertThat(second.count(RowStatus.PROPOSED)).isZero();
        assertThat(second.count(RowStatus.DIFFERENT)).isEqualTo(first.count(RowStatus.PROPOSED));
        assertThat(installation.ledger.count()).isEqualTo(events);
    }

    @Test
    void proposalsInterruptedInTheMiddleAreFinishedAndMadeOnce() throws Exception {
        installation.run(Installation.ORDER, List.of(Samples.file("authorities"), regraded()));
        Turnstile turnstile = installation.turnstile(20, false);
        Imports.Begun dying = installation.process(turnstile).begin(Installation.ORDER,
                List.of(Samples.file("inspections")), Progress.SILENT);
        turnstile.awaitReached();
        installation.endTheConnectionThatHoldsTheLock();
        await().until(() -> installation.imports.find(dying.id()).state() == JobState.INTERRUPTED);
        installation.database.jdbc().sql("update recording.import_row set status = 'new' where status = 'proposed'")
                .update();
        installation.imports.resume(dying.id(), Progress.SILENT).end().join();
        ImportJob job = installation.imports.find(dying.id());
        assertThat(job.state()).isEqualTo(JobState.DONE);
        int proposed = job.count(RowStatus.PROPOSED);
        assertThat(proposed).isGreaterThan(50);
        assertThat(installation.imports.rows(job.id(), List.of(RowStatus.PROPOSED), 0, 500))
                .allMatch(r -> !r.proposals().isEmpty());
        assertThat(proposals()).hasSize(proposed);
        turnstile.open();
        dying.end().join();
        assertThat(proposals()).hasSize(proposed);
    }

    @Test
    void proposingCanBeCancelledAndResumed() throws Exception {
        installation.run(Installation.ORDER, List.of(Samples.file("authorities"), regraded()));
        Turnstile turnstile = installation.turnstile(10, false);
        Imports.Begun begun = installation.process(turnstile).begin(Installation.ORDER,
                List.of(Samples.file("inspections")), Progress.SILENT);
        turnstile.awaitReached();
        installation.imports.cancel(begun.id());
        for (int passed = 0; passed < 60 && !Installation.isDoneSoon(begun); passed++) {
            turnstile.pass();
        }
        ImportJob cancelled = installation.imports.find(begun.id());
        assertThat(cancelled.state()).isEqualTo(JobState.CANCELLED);
        assertThat(cancelled.count(RowStatus.NEW)).isPositive();
        installation.imports.resume(begun.id(), Progress.SILENT).end().join();
        assertThat(installation.imports.find(begun.id()).count(RowStatus.NEW)).isZero();
        assertThat(proposals()).hasSize(installation.imports.find(begun.id()).count(RowStatus.PROPOSED));
    }

    /** The inspections, with every care leaver judged otherwise than the samples say. */
    private static SourceFile regraded() {
        SourceFile file = Samples.file("inspections");
        String text = new String(file.content(), StandardCharsets.UTF_8)
                .replace(",in care,good,,", ",in care,outstanding,,");
        return new SourceFile(file.name(), null, text.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> proposals() {
        return installation.ledger.all().stream().map(StoredEvent::event).filter(CorrectionProposed.class::isInstance)
                .map(e -> ((CorrectionProposed) e).proposalId()).toList();
    }
}
