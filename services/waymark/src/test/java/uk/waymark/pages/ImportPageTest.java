package uk.waymark.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.waymark.RunningWaymark;
import uk.waymark.Site;
import uk.waymark.runtime.events.StoredEvents;

/** Many facts at once, with the keyboard alone. */
@OnRealBrowser
class ImportPageTest {

    private static final String BOLTON = "80432";

    private final Site recorder = RunningWaymark.shared().site().as("recorder");
    private final StoredEvents stored = RunningWaymark.shared().context().getBean(StoredEvents.class);

    @Test
    void aBadFileIsRefusedWholeAndEachErrorShownAtItsRowAndField(Visitor visitor) {
        int before = stored.ofAuthority(BOLTON, -1).size();
        CsvFile bad = CsvFile.visits("bad-sound,80432,Bolton,focused_visit,2022-02-01,,,,,,,",
                "bad-kind,80432,Bolton,tea,2022-02-02,,,,,,,", "bad-date,80432,Bolton,focused_visit,2022-02-30,,,,,,,",
                "bad-fields,80432,Bolton", "bad-name,80432,Bury,focused_visit,2022-02-03,,,,,,,",
                "bad-sound,80432,Bolton,focused_visit,2022-02-01,,,,,,,",
                "bad-order,80432,Bolton,focused_visit,2022-02-05,2022-02-04,,,,,,",
                "bad-urn,99999,Nowhere,focused_visit,2022-02-06,,,,,,,");
        send(visitor, bad, true);
        visitor.sees("#import", "Refused").sees("#wrong h2", "7 errors").settled();
        assertThat(errors(visitor)).containsExactlyInAnyOrder("3|kind|tea|value_is_one_of",
                "4|started|2022-02-30|date_is_in_notation", "5|||field_count_matches_header",
                "6|authority|Bury|authority_matches_urn", "7|visit_id|bad-sound|given_once",
                "8|ended|2022-02-04|end_is_not_before_start", "9|urn|99999|authority_is_registered");
        assertThat(stored.ofAuthority(BOLTON, -1)).as("nothing half written").hasSize(before);
        assertThat(visitor.find("#real-run").count()).as("nothing to import for real").isZero();
        visitor.assertAccessible("errors of an import");
        visitor.tabTo("#wrong a[download]");
        assertThat(new String(downloaded(visitor), StandardCharsets.UTF_8).lines()).hasSize(8)
                .contains("visits.csv,3,4,kind,tea,value_is_one_of,\"'tea' is none of focused_visit, monitoring_visit, "
                        + "joint_targeted_area_inspection\"");
    }

    @Test
    void whatIsWrongWithAFileAsSuchIsToldAtItsLine(Visitor visitor) {
        send(visitor, CsvFile.of("visits.csv", "visit_id,urn,authority,kind,started,ended,published,link,detail,"
                + "confidence,source_title,sauce", "x"), true);
        visitor.sees("#wrong h2", "2 errors").settled();
        assertThat(errors(visitor)).containsExactlyInAnyOrder("1|sauce|sauce|column_is_known",
                "1|source_link||column_is_there");
        send(visitor, new CsvFile("latin.csv", "urn,authority,from\r\n1,S\u00fcd,\r\n"
                .getBytes(StandardCharsets.ISO_8859_1)), true);
        visitor.sees("#wrong", "encoding_is_utf8").settled();
        assertThat(errors(visitor)).containsExactly("2|||encoding_is_utf8");
        send(visitor, CsvFile.of("notes.csv", "a,b"), true);
        visitor.sees("#wrong", "kind_is_known").sees("#import", "No row could be read");
    }

    @Test
    void aDryRunIsImportedForRealWithoutChoosingTheFileAgain(Visitor visitor) {
        int before = stored.ofAuthority(BOLTON, -1).size();
        visitor.signIn("recorder").open("/").tabTo("nav a[href='/imports']").press("Enter").sees("h1", "Imports")
                .sees("#begin", "Import files").settled().tabTo("#kind").type("Visits")
                .sees("#about-kind", "12 columns")
                .tabTo("#columns summary").press("Enter").sees("#columns", "focused_visit, monitoring_visit");
        visitor.isAt("/imports?kind=visits");
        visitor.assertAccessible("files explained");
        CsvFile.visits(BOLTON, "Bolton", "dry", 3).chosenBy(visitor).tabTo("#send button[type=submit]").press("Enter")
                .sees("h1", "Dry run of visits.csv").sees("#import", "Nothing was recorded").settled();
        assertThat(stored.ofAuthority(BOLTON, -1)).hasSize(before);
        assertThat(visitor.find("#counts").innerText()).contains("Would be added").contains("3");
        visitor.open(visitor.place()).sees("#actions", "3 rows will be added, 0 rows proposed").tabTo("#real-run")
                .press("Enter")
                .sees("h1", "Import of visits.csv").sees("#import", "Every row has its result").settled();
        assertThat(stored.ofAuthority(BOLTON, -1)).hasSize(before + 3);
        visitor.tabTo("#import dd a").press("Enter").sees("h1", "Dry run of visits.csv").sees("#import",
                "how that went").settled();
        assertThat(visitor.find("#real-run").count()).isZero();
        visitor.tabTo("nav a[href='/imports']").press("Enter").sees("#imports", "Import: visits.csv").sees("#imports",
                "Dry run: visits.csv");
    }

    @Test
    void saysWhatIsMissingBeforeAnythingIsSent(Visitor visitor) {
        visitor.signIn("recorder").open("/imports").tabTo("#send button[type=submit]").press("Enter")
                .sees(".govuk-error-summary", "choose at least one file").sees("[data-field=file]", "choose at least");
        visitor.assertAccessible("an import without a file");
        assertThat(visitor.focused()).contains("govuk-error-summary");
    }

    @Test
    void isCancelledInTheMiddleAndResumed(Visitor visitor) {
        int before = stored.ofAuthority(BOLTON, -1).size();
        try (OtherProcess other = new OtherProcess(5)) {
            String id = other.begins(CsvFile.visits(BOLTON, "Bolton", "cancelled", 30), "a-of-a-test");
            visitor.signIn("recorder").open("/imports/" + id).sees("#import", "Running").sees("#standing",
                    "5 of 30 (16 %)").sees("#live", "Live");
            visitor.open("/imports").sees("#imports", "Running");
            CsvFile.visits(BOLTON, "Bolton", "second", 1).chosenBy(visitor).tabTo("#send button[type=submit]")
                    .press("Enter").sees(".govuk-error-summary", "another import runs");
            visitor.open("/imports/" + id).tabTo("#cancel").press("Enter").sees("#done",
                    "It stops before the next row");
            other.stepsUntilItStops();
            visitor.sees("#import", "Cancelled").sees("#counts", "Not recorded yet").settled();
            visitor.assertAccessible("a cancelled import");
            assertThat(stored.ofAuthority(BOLTON, -1).size()).as("some").isBetween(before + 5, before + 20);
            visitor.tabTo("#resume").press("Enter").sees("#import", "Every row has its result").settled();
        }
        assertThat(stored.ofAuthority(BOLTON, -1)).as("each once").hasSize(before + 30);
    }

    @Test
    void isInterruptedByTheEndOfItsProcessAndResumed(Visitor visitor) {
        int before = stored.ofAuthority(BOLTON, -1).size();
        String id;
        try (OtherProcess other = new OtherProcess(5)) {
            id = other.begins(CsvFile.visits(BOLTON, "Bolton", "interrupted", 30), "a-of-a-test");
            visitor.signIn("recorder").open("/imports/" + id).sees("#standing", "5 of 30");
            other.shutsDown();
        }
        visitor.sees("#import", "Waymark stopped while it ran").tabTo("#resume").press("Enter")
                .sees("#import", "Every row has its result").settled();
        assertThat(stored.ofAuthority(BOLTON, -1)).as("each once").hasSize(before + 30);
        assertThat(visitor.find("#live").isVisible()).isFalse();
    }

    @Test
    void aLostConnectionIsToldAndMadeGood(Visitor visitor) throws IOException {
        try (Line line = new Line(recorder.port()); OtherProcess other = new OtherProcess(5)) {
            String id = other.begins(CsvFile.visits(BOLTON, "Bolton", "lost", 8), "a-of-a-test");
            visitor.over(line).signIn("recorder").open("/imports/" + id).sees("#standing", "5 of 8");
            line.cut();
            visitor.sees("#live", "Reconnecting").sees("#standing", "5 of 8");
            visitor.assertAccessible("an import out of reach");
            visitor.tabTo("#cancel").press("Enter").sees(".govuk-error-summary", "The server cannot be reached");
            other.goesOn();
            line.mend();
            visitor.sees("#import", "Every row has its result");
        }
    }

    @Test
    void anAuditorSeesAndChangesNothing(Visitor auditor, Visitor anybody) {
        auditor.signIn("auditor").open("/imports").sees("#imports", "newest first");
        assertThat(auditor.find("#send").count()).isZero();
        anybody.open("/imports").sees("#imports", "You may not see this");
        assertThat(anybody.find("nav a[href='/imports']").isVisible()).isFalse();
    }

    private static void send(Visitor visitor, CsvFile file, boolean dry) {
        if (visitor.page().url().equals("about:blank")) {
            visitor.signIn("recorder");
        }
        visitor.open("/imports");
        file.chosenBy(visitor).tabTo("input[name=dryRun]:checked");
        if (!dry) {
            visitor.press("ArrowDown");
        }
        visitor.tabTo("#send button[type=submit]").press("Enter").sees("h1", " of " + file.name());
    }

    private static List<String> errors(Visitor visitor) {
        return visitor.find("#wrong tbody tr").all().stream().map(row -> {
            List<String> cells = row.locator("th, td").allInnerTexts();
            return cells.get(0) + "|" + cells.get(1) + "|" + cells.get(2) + "|" + cells.get(4);
        }).toList();
    }

    private static byte[] downloaded(Visitor visitor) {
        try (var stream = visitor.page().waitForDownload(() -> visitor.press("Enter")).createReadStream()) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
