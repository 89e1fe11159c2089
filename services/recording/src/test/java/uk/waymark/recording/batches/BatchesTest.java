package uk.waymark.recording.batches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import uk.waymark.events.Compensation;
import uk.waymark.events.Grounds;
import uk.waymark.events.InspectionRecorded;
import uk.waymark.journey.Proposal;
import uk.waymark.journey.impact.Impact;
import uk.waymark.recording.commands.ApproveCorrection;
import uk.waymark.recording.commands.Origin;
import uk.waymark.recording.commands.Recorder;
import uk.waymark.recording.commands.RejectCorrection;
import uk.waymark.recording.corrections.Previews;
import uk.waymark.recording.imports.CorrectionFiles;
import uk.waymark.recording.imports.Ledger;
import uk.waymark.recording.imports.Samples;
import uk.waymark.recording.imports.csv.SourceFile;
import uk.waymark.recording.imports.jobs.ImportJob;
import uk.waymark.recording.imports.jobs.Imports;
import uk.waymark.recording.imports.jobs.JobState;
import uk.waymark.recording.imports.jobs.Order;
import uk.waymark.recording.imports.jobs.Progress;
import uk.waymark.recording.imports.jobs.Turnstile;
import uk.waymark.recording.imports.plan.RowStatus;
import uk.waymark.recording.journeys.Journeys;
import uk.waymark.runtime.database.Migrations;
import uk.waymark.runtime.database.TestDatabase;
import uk.waymark.runtime.web.problem.Conflict;
import uk.waymark.runtime.web.problem.NotFound;
import uk.waymark.runtime.web.problem.RuleViolated;

/** A publisher changed 116 cells at once. */
class BatchesTest {

    private static final int CELLS = 116;
    private static final String PROPOSER = "a-proposer";
    private static final String APPROVER = "a-approver";

    private final TestDatabase database = TestDatabase.create(new Migrations("recording", "classpath:db/recording"));
    private final Ledger ledger = new Ledger();
    private final Journeys journeys = new Journeys(ledger);
    private final Imports imports = new Imports(database.dataSource(), JsonMapper.builder().build(), ledger, ledger, 4);
    private final List<Batches> processes = new ArrayList<>();
    private final List<Turnstile> turnstiles = new ArrayList<>();
    private final Batches batches = process(ledger);

    @BeforeEach
    void record() {
        run(new Order("http", PROPOSER, false), Samples.file("authorities"), Samples.file("inspections"));
    }

    @AfterEach
    void close() {
        turnstiles.forEach(Turnstile::open);
        processes.forEach(Batches::close);
        imports.close();
        database.close();
    }

    @Test
    void oneFileOneReasonOneApproval() {
        ImportJob job = proposed(CELLS);
        assertThat(job.count(RowStatus.PROPOSED)).isEqualTo(CELLS);
        Batch batch = batches.find(job.id());
        assertThat(batch.open()).hasSize(CELLS);
        assertThat(batches.decide(job.id(), DecisionKind.APPROVAL, null, APPROVER)).isTrue();
        awaitEnd(job);
        Decision decision = batches.decision(job.id()).orElseThrow();
        assertThat(decision.state()).isEqualTo(JobState.DONE);
        assertThat(decision.done()).isEqualTo(CELLS).isEqualTo(decision.total());
        assertThat(decision.refusals()).isEmpty();
        assertThat(corrections()).hasSize(CELLS).allSatisfy(correction -> {
            Grounds grounds = correction.grounds();
            assertThat(grounds.reason()).isEqualTo("The publisher changed them");
            assertThat(grounds.evidence().link()).isEqualTo("https://example.org/notice");
            assertThat(grounds.evidence().note()).startsWith("corrections.csv line ");
            assertThat(grounds.proposedBy()).isEqualTo(PROPOSER);
            assertThat(grounds.approvedBy()).isEqualTo(APPROVER);
        });
        assertThat(batches.decide(job.id(), DecisionKind.APPROVAL, null, APPROVER)).as("nothing is open").isFalse();
    }

    @Test
    void cellsOfOneFactAreOneProposal() {
        ImportJob job = run(order(), CorrectionFiles.of(
                "inspections,80566,Sunderland,80566-2021-08-20,help_and_protection,good,outstanding",
                "inspections,80566,Sunderland,80566-2021-08-20,in_care,outstanding,good",
                "inspections,80566,Sunderland,80566-2021-08-20,publication_date,2021-08-20,2021-08-23"));
        assertThat(job.count(RowStatus.PROPOSED)).isEqualTo(3);
        assertThat(batches.find(job.id()).proposals()).hasSize(2)
                .allSatisfy(proposal -> assertThat(proposal.rows()).hasSize(3));
        batches.decide(job.id(), DecisionKind.APPROVAL, null, APPROVER);
        awaitEnd(job);
        assertThat(ledger.journey("80566").find(InspectionRecorded.class, "80566-2021-08-20").orElseThrow()
                .judgements()).extracting(j -> j.grade())
                .containsExactly("outstanding", "outstanding", "outstanding", "good");
    }

    @Test
    void whoProposedItIsRefusedAndNothingIsDecided() {
        ImportJob job = proposed(5);
        RuleViolated refused = refused(job, PROPOSER);
        assertThat(refused.violations()).hasSize(5)
                .allSatisfy(v -> assertThat(v.rule()).isEqualTo("approved_by_another"));
        assertThat(batches.find(job.id()).open()).hasSize(5);
        assertThat(batches.decision(job.id())).isEmpty();
    }

    @Test
    void oneRowThatIsStaleRefusesTheWholeAndIsNamed() {
        ImportJob job = proposed(20);
        ImportJob other = run(order(), CorrectionFiles.careLeavers(1));
        BatchProposal rival = batches.find(other.id()).proposals().getFirst();
        ledger.submit(new ApproveCorrection(rival.urn(), rival.proposalId(), true), Origin.of(APPROVER, "c"));
        RuleViolated refused = refused(job, APPROVER);
        assertThat(refused.violations()).singleElement().satisfies(violation -> {
            assertThat(violation.rule()).isEqualTo("corrects_the_newest");
            assertThat(violation.row()).isEqualTo(2);
        });
        assertThat(batches.find(job.id()).open()).hasSize(20);
        assertThat(batches.tried(batches.find(job.id())).refusals()).hasSize(1);
    }

    @Test
    void aProcessThatDiesInTheMiddleLeavesADecisionThatAnotherOneFinishes() throws Exception {
        ImportJob job = proposed(CELLS);
        Turnstile turnstile = turnstile(40, false);
        Batches dying = process(turnstile);
        dying.decide(job.id(), DecisionKind.APPROVAL, null, APPROVER);
        turnstile.awaitReached();
        assertThat(batches.decision(job.id()).orElseThrow().state()).isEqualTo(JobState.RUNNING);
        assertThatThrownBy(() -> batches.decide(job.id(), DecisionKind.APPROVAL, null, APPROVER))
                .isInstanceOf(Conflict.class);
        database.jdbc().sql("""
                            select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and objid = 2
                               and database = (select oid from pg_database where datname = current_database())""")
                .query(Boolean.class).list();
        await().until(() -> batches.decision(job.id()).orElseThrow().state() == JobState.INTERRUPTED);
        assertThat(batches.find(job.id()).open()).hasSize(CELLS - 40);
        assertThat(batches.decide(job.id(), DecisionKind.APPROVAL, null, APPROVER)).isTrue();
        awaitEnd(job);
        assertThat(corrections()).hasSize(CELLS);
        turnstile.open();
        dying.close();
        assertThat(corrections()).as("nothing twice").hasSize(CELLS);
    }

    @Test
    void aFailureCanBeResumed() throws Exception {
        ImportJob job = proposed(30);
        process(turnstile(10, true)).decide(job.id(), DecisionKind.APPROVAL, null, APPROVER);
        await().until(() -> batches.decision(job.id()).orElseThrow().state() == JobState.FAILED);
        await().until(() -> batches.decide(job.id(), DecisionKind.APPROVAL, null, APPROVER));
        awaitEnd(job);
        assertThat(corrections()).hasSize(30);
    }

    @Test
    void cancelledItStopsBeforeTheNextJourneyAndTheRestCanBeRejected() throws Exception {
        ImportJob job = proposed(50);
        Turnstile turnstile = turnstile(10, false);
        process(turnstile).decide(job.id(), DecisionKind.APPROVAL, null, APPROVER);
        turnstile.awaitReached();
        batches.cancel(job.id());
        turnstile.open();
        awaitEnd(job);
        assertThat(batches.decision(job.id()).orElseThrow().state()).isEqualTo(JobState.CANCELLED);
        int approved = corrections().size();
        assertThat(approved).isBetween(10, 49);
        await().until(() -> batches.decide(job.id(), DecisionKind.REJECTION, "Not these", APPROVER));
        awaitEnd(job);
        Batch batch = batches.find(job.id());
        assertThat(batch.proposals().stream().filter(p -> batch.state(p).state() == Proposal.State.REJECTED))
                .hasSize(50 - approved);
        assertThatThrownBy(() -> batches.cancel(job.id())).isInstanceOf(Conflict.class);
    }

    @Test
    void whatSomebodyRejectedByItselfIsLeftAlone() {
        ImportJob job = proposed(5);
        BatchProposal one = batches.find(job.id()).proposals().getFirst();
        ledger.submit(new RejectCorrection(one.urn(), one.proposalId(), "No", true), Origin.of(APPROVER, "c"));
        batches.decide(job.id(), DecisionKind.APPROVAL, null, APPROVER);
        awaitEnd(job);
        assertThat(corrections()).hasSize(4);
    }

    @Test
    void whoProposedItWithdrawsIt() {
        ImportJob job = proposed(5);
        assertThatThrownBy(() -> batches.decide(job.id(), DecisionKind.WITHDRAWAL, " ", PROPOSER))
                .isInstanceOf(RuleViolated.class);
        assertThatThrownBy(() -> batches.decide(job.id(), DecisionKind.WITHDRAWAL, "Mistaken", APPROVER))
                .isInstanceOf(RuleViolated.class);
        batches.decide(job.id(), DecisionKind.WITHDRAWAL, "Mistaken", PROPOSER);
        awaitEnd(job);
        assertThat(batches.find(job.id()).open()).isEmpty();
    }

    @Test
    void onePreviewCoversAllOfIt() {
        ImportJob job = run(order(), CorrectionFiles.of(
                "inspections,80566,Sunderland,80566-2021-08-20,overall_effectiveness,outstanding,good",
                "inspections,80566,Sunderland,80566-2021-08-20,impact_of_leaders,outstanding,good",
                "inspections,80577,West Berkshire,80577-2015-05-18,publication_date,2015-05-18,2015-05-13"));
        Batch batch = batches.find(job.id());
        Trial trial = batches.tried(batch);
        Impact impact = new Previews(journeys).of(batch.journeys(), trial.corrections());
        assertThat(impact.ratings()).extracting(change -> change.urn()).contains("80566", "80577");
        assertThat(impact.leaps()).anySatisfy(leap -> {
            assertThat(leap.before().to()).isEqualTo("outstanding");
            assertThat(leap.before().first()).isTrue();
            assertThat(leap.after().to()).isEqualTo("good");
        });
        assertThat(ledger.all()).noneMatch(event -> event.event() instanceof Compensation);
    }

    @Test
    void anImportThatHasNotEndedIsNoBatchYet() throws Exception {
        Turnstile turnstile = turnstile(3, false);
        Imports running = new Imports(database.dataSource(), JsonMapper.builder().build(), turnstile, ledger, 4);
        String id = running.begin(order(), List.of(CorrectionFiles.careLeavers(30)), Progress.SILENT).id();
        turnstile.awaitReached();
        assertThatThrownBy(() -> batches.decide(id, DecisionKind.APPROVAL, null, APPROVER))
                .isInstanceOf(Conflict.class);
        turnstile.open();
        running.close();
        assertThatThrownBy(() -> batches.find("none")).isInstanceOf(NotFound.class);
    }

    private ImportJob proposed(int cells) {
        return run(order(), CorrectionFiles.careLeavers(cells));
    }

    private static Order order() {
        return new Order("http", PROPOSER, false, "The publisher changed them", "https://example.org/notice");
    }

    private ImportJob run(Order order, SourceFile... files) {
        Imports.Begun begun = imports.begin(order, List.of(files), Progress.SILENT);
        begun.end().join();
        ImportJob job = imports.find(begun.id());
        assertThat(job.state()).as("%s", imports.faults(job.id(), 0, 20)).isEqualTo(JobState.DONE);
        return job;
    }

    private RuleViolated refused(ImportJob job, String actor) {
        return catchThrowableOfType(RuleViolated.class,
                () -> batches.decide(job.id(), DecisionKind.APPROVAL, null, actor));
    }

    private void awaitEnd(ImportJob job) {
        await().until(() -> batches.decision(job.id()).orElseThrow().state() != JobState.RUNNING);
    }

    private List<Compensation> corrections() {
        return ledger.all().stream().filter(e -> e.event() instanceof Compensation)
                .map(e -> (Compensation) e.event()).toList();
    }

    private Batches process(Recorder recorder) {
        Batches process = new Batches(database.dataSource(),
                new DecisionTable(database.jdbc(), JsonMapper.builder().build()), imports, journeys, recorder, true);
        processes.add(process);
        return process;
    }

    private Turnstile turnstile(int passes, boolean fails) {
        Turnstile turnstile = new Turnstile(ledger, passes, fails);
        turnstiles.add(turnstile);
        return turnstile;
    }
}
