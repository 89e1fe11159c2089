package uk.waymark.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.waymark.RunningWaymark;
import uk.waymark.Site;

/** What an import says otherwise, decided as one by another administrator, with the keyboard alone. */
@OnRealBrowser
class BatchPageTest {

    private static final Site SITE = RunningWaymark.shared().site();

    @Test
    void aChangedRowIsApprovedByAnotherAndTheAuthoritysPageShowsItCorrected(Visitor proposer, Visitor other) {
        CsvFile changed = changed("80487-2024-07-23", "in care,good", "in care,outstanding");
        proposer.signIn("admin").open("/imports");
        changed.chosenBy(proposer).tabTo("input[name=dryRun]:checked").press("ArrowDown").tabTo("#reason")
                .type("The report says otherwise").tabTo("#send button[type=submit]").press("Enter")
                .sees("h1", "Import of inspections.csv").sees("#import", "Every row has its result").settled()
                .sees("#counts", "Proposed as corrections").tabTo("#actions a").press("Enter")
                .sees("#rows", "Care leavers: Good → Outstanding")
                .sees("#prospect", "Ratings, before and after").settled();
        String batch = proposer.place();
        assertThat(batch).startsWith("/corrections/batches/");
        proposer.assertAccessible("an open batch");
        for (int width : new int[]{320, 768, 1280}) {
            proposer.width(width);
            proposer.assertFits("an open batch at " + width);
            proposer.picture("batch-open-" + width);
        }
        proposer.tabTo("button[value=approval]").press("Enter").sees(".govuk-error-summary", "Line 2")
                .sees(".govuk-error-summary", "approved by another administrator");

        other.signIn("admin2").open("/corrections").sees("#batches", "The report says otherwise")
                .tabTo("#batches a[href='" + batch + "']").press("Enter").sees("#prospect", "everything fits").settled()
                .tabTo("button[value=approval]").press("Enter").sees("#batch", "1 proposal approved")
                .sees("#rows", "Approved").settled();
        other.open("/authorities/80487").sees("#timeline li:first-child .govuk-tag", "Corrected")
                .sees("#timeline li:first-child .wm-corrected", "The report says otherwise");
        other.assertAccessible("a corrected journey");
        assertThat(other.find("#profile").innerText()).containsPattern("care leavers\\s+Outstanding");
        other.open("/corrections?state=approved").sees("#batches", "1 proposal approved");
    }

    @Test
    void isRejectedWithAReasonOnly(Visitor other) {
        ProposedBatch batch = ProposedBatch.by("admin",
                "80443,Bury,80443-2025-07-29,in_care,requires_improvement,good");
        other.signIn("admin2").open(batch.page()).tabTo("button[value=rejection]").press("Enter")
                .sees(".govuk-error-summary", "must be given").tabTo("#reason").type("The report says so")
                .tabTo("button[value=rejection]").press("Enter").sees("#batch", "1 proposal rejected")
                .sees("#batch", "The report says so");
        assertThat(other.find("#decide").count()).isZero();
    }

    @Test
    void isWithdrawnByWhoProposedIt(Visitor proposer) {
        ProposedBatch batch = ProposedBatch.by("recorder",
                "80432,Bolton,80432-2018-06-12,in_care,good,outstanding");
        proposer.signIn("recorder").open(batch.page()).sees("#verdict", "You proposed this");
        assertThat(proposer.find("button[value=approval]").count()).isZero();
        proposer.tabTo("#reason").type("Mistaken").tabTo("button[value=withdrawal]").press("Enter").sees("#batch",
                "1 proposal withdrawn");
    }

    @Test
    void goesOnWhereItWasInterrupted(Visitor other) {
        ProposedBatch batch = ProposedBatch.by("admin",
                "80443,Bury,80443-2025-07-29,care_leavers,requires_improvement,good",
                "80432,Bolton,80432-2023-10-27,care_leavers,good,outstanding");
        asAKilledProcessLeavesIt(batch);
        other.signIn("admin2").open(batch.page()).sees("#batch", "Interrupted")
                .sees("#batch", "1 of 2 (50 %)").sees("#batch", "1 proposal open, 1 approved").settled();
        other.assertAccessible("an interrupted decision");
        for (int width : new int[]{320, 768, 1280}) {
            other.width(width);
            other.assertFits("an interrupted decision at " + width);
            other.picture("batch-interrupted-" + width);
        }
        other.tabTo("#go-on").press("Enter").sees("#batch", "2 proposals approved").sees("#batch",
                "Every proposal was decided");
    }

    @Test
    void whatNoRuleLetsInAnyMoreIsToldBeforeAnybodyApproves(Visitor other) {
        ProposedBatch batch = ProposedBatch.by("admin",
                "80443,Bury,80443-2021-12-17,in_care,requires_improvement,good");
        ProposedBatch.by("admin", "80443,Bury,80443-2021-12-17,in_care,requires_improvement,outstanding")
                .decided("approval", "{}");
        other.signIn("admin2").open(batch.page())
                .sees("#prospect", "does not fit what is recorded by now").sees("#prospect", "Line 2");
        other.assertAccessible("a batch that does not fit");
        other.picture("batch-stale-1280");
        other.tabTo("button[value=approval]").press("Enter").sees(".govuk-error-summary", "Line 2");
    }

    /** One journey is decided, and nobody runs what the table says is running. */
    private static void asAKilledProcessLeavesIt(ProposedBatch batch) {
        var first = SITE.as("admin2").get(batch.api() + "/rows").json().at("/items/0");
        assertThat(SITE.as("admin2").post("/api/authorities/" + first.get("urn").asString() + "/corrections/"
                + first.at("/proposals/0/proposalId").asString() + "/approval", "{}").status()).isEqualTo(201);
        RunningWaymark.shared().context().getBean(JdbcClient.class)
                .sql("""
                     insert into recording.batch_decision (batch, decision, actor, state, total, done)
                     select id, 'approval', actor, 'running', 2, 1 from recording.import_job where id = ?""")
                .param(batch.importId())
                .update();
    }

    /** The row of an inspection as the samples have it, with one cell of it another. */
    private static CsvFile changed(String inspection, String from, String to) {
        try {
            var lines = Files.readAllLines(Path.of("..", "..", "samples", "inspections.csv"));
            String row = lines.stream().filter(line -> line.startsWith(inspection)).findFirst().orElseThrow();
            assertThat(row).contains(from);
            return CsvFile.of("inspections.csv", lines.getFirst(), row.replace(from, to));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
