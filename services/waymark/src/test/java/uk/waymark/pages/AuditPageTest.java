package uk.waymark.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import uk.waymark.Answer;
import uk.waymark.RunningWaymark;
import uk.waymark.Site;

/** How a record was made, with the keyboard alone. */
@OnRealBrowser
class AuditPageTest {

    private static final String SUNDERLAND = "/audit/authorities/80566";
    /** Whose address of a report this test corrects. */
    private static final String CORRECTED = "/authorities/80520";

    @Test
    void replaysSunderlandFrom2015To2025(Visitor auditor) {
        auditor.signIn("auditor").open("/authorities/80566").tabTo("a[href='" + SUNDERLAND + "']").press("Enter")
                .sees("h1", "Audit of Sunderland").settled().tabTo("#step").press("Home")
                .sees("#replay output", "Step 1 of").sees("#step-told", "Sunderland is registered");
        List<String> grades = new ArrayList<>();
        for (int step = 2; step <= 9; step++) {
            auditor.press("ArrowRight").sees("#replay output", "Step " + step + " of").settled();
            grades.add(auditor.find("#step-told").innerText().contains("No published report rates it")
                    ? "none"
                    : auditor.find("#step-told .wm-profile:has(dt:text('Overall')) .wm-grade >> nth=0").innerText());
        }
        assertThat(grades).containsExactly("none", "Inadequate", "Inadequate", "Inadequate", "Inadequate",
                "Outstanding", "Outstanding", "Outstanding");
        auditor.isAt(SUNDERLAND + "?step=9");
        auditor.sees("#step-told", "Published 11 March 2025").sees("#step-told", "Recorded at")
                .sees("#explain", "ILACS short inspection of 27 January 2025");
        auditor.tabTo("#step-told > details:last-of-type summary").press("Enter").sees("#step-told pre",
                "\"publicationDate\": \"2025-03-11\"");
        int last = RunningWaymark.shared().site().as("auditor").get("/api" + SUNDERLAND + "/events?size=1").json()
                .at("/total").asInt();
        assertThat(last).isGreaterThanOrEqualTo(23);
        auditor.open(SUNDERLAND + "?step=9").sees("#replay output", "Step 9 of").tabTo("#step").press("End")
                .sees("#replay output", "Step " + last + " of " + last).settled();
        auditor.isAt(SUNDERLAND);
    }

    @Test
    void playsUntilItIsStopped(Visitor auditor) {
        auditor.signIn("auditor").open(SUNDERLAND + "?step=2").tabTo("#play").press("Enter")
                .sees("#play", "Pause").sees("#explain", "Told when the replay stops");
        auditor.page().waitForFunction("() => document.getElementById('step').value > 2");
        auditor.press("Enter").sees("#play", "Play").sees("#explain", "rated").settled();
        int stopped = Integer.parseInt(auditor.find("#step").inputValue());
        assertThat(stopped).isGreaterThan(2);
        auditor.sees("#replay output", "Step " + stopped + " of").isAt(SUNDERLAND + "?step=" + stopped);
    }

    @Test
    void doesNotMoveForWhoAskedForStillness(Visitor auditor) {
        auditor.page().emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        auditor.signIn("auditor").open(SUNDERLAND + "?step=2");
        assertThat(auditor.find("#replay button").allTextContents()).containsExactly("First", "Back", "Next", "Last");
        auditor.tabTo("#next").press("Enter").sees("#replay output", "Step 3 of");
    }

    @Test
    void movesTheClocksApart(Visitor auditor) {
        auditor.signIn("auditor").open(SUNDERLAND + "?step=7").sees("#step-told", "Outstanding").tabTo("#on")
                .typeDay("2019-01-01").press("Enter").sees("#replay", "seen on 1 January 2019").settled()
                .sees("#explain", "rated inadequate");
        auditor.isAt(SUNDERLAND + "?on=2019-01-01");
        assertThat(auditor.find("#clocks svg").getAttribute("aria-label")).contains("seen on 1 January 2019");
        auditor.open(SUNDERLAND + "?on=2021-08-19&step=7").sees("#step-told", "19 August 2021").sees("#step-told",
                "1 of them not public on that day");
        auditor.open(SUNDERLAND + "?knownAt=2001-01-01T00:00:00Z").sees("#replay", "Nothing had been recorded of it")
                .sees("#explain", "Nothing had been recorded");
    }

    @Test
    void comparesWhatWasKnown(Visitor auditor) {
        auditor.signIn("auditor").open(SUNDERLAND).sees("#difference", "Choose two points").tabTo("#from")
                .type("After step 5").press("Tab").type("After step 7").press("Tab", "Enter")
                .sees("#differs", "2 events between").sees("#differs", "Added: ILACS standard inspection").settled();
        assertThat(auditor.place()).startsWith(SUNDERLAND + "?from=").contains("&to=");
        assertThat(auditor.find("#differs li >> nth=0").innerText())
                .isEqualTo("Overall effectiveness: Inadequate → Outstanding");
        auditor.tabTo("#differs summary").press("Enter").sees("#differs table",
                "Report of inspection 80566-2021-08-20 is public");
    }

    @Test
    void showsACorrectionFromBothSides(Visitor auditor) {
        Site site = RunningWaymark.shared().site();
        String api = "/api/audit" + CORRECTED;
        JsonNode published = site.as("auditor").get(api + "/events?type=report-published").json().at("/items/0");
        Answer proposed = site.as("admin").post("/api" + CORRECTED + "/corrections",
                """
                {"proposalId": "of-audit-page", "command": "CorrectReport", "corrects": "%s",
                 "reason": "The address had moved", "evidence": {"note": "seen on the site"},
                 "changes": {"link": "https://example.org/moved"}}"""
                        .formatted(published.get("eventId").asString()));
        assertThat(proposed.status()).as(proposed.body()).isEqualTo(201);
        Answer approved = site.as("admin2").post("/api" + CORRECTED + "/corrections/of-audit-page/approval", "{}");
        assertThat(approved.status()).as(approved.body()).isEqualTo(201);
        auditor.signIn("auditor").open("/audit" + CORRECTED)
                .sees("#versions table", "https://example.org/moved").sees("#versions table", "The address had moved")
                .sees("#step-told", "Corrects").sees("#step-told", "Carries out or decides");
        auditor.assertAccessible("a corrected record");
        auditor.picture("audit-corrected-1280");
        auditor.tabTo("#step-told dd a").press("Enter").sees("#step-told", "Corrected by").settled();
        assertThat(auditor.place()).endsWith("?step=" + (published.get("version").asLong() + 1));
    }

    @Test
    void canBeTakenAway(Visitor auditor) {
        auditor.signIn("auditor").open(SUNDERLAND + "?knownAt=2026-01-01T00:00:00Z");
        assertThat(auditor.find("#download a").evaluateAll("all => all.map(one => one.getAttribute('href'))"))
                .isEqualTo(List.of("events.jsonl", "events.csv", "previous-versions.csv").stream()
                        .map(name -> "/api" + SUNDERLAND + "/" + name + "?knownAt=2026-01-01T00%3A00%3A00Z").toList());
        auditor.open(SUNDERLAND).tabTo("#download a");
        assertThat(auditor.page().waitForDownload(() -> auditor.press("Enter")).suggestedFilename())
                .isEqualTo("events-80566.jsonl");
    }

    @Test
    void letsInWhoMayAndLeadsThereThroughTheDoor(Visitor auditor, Visitor recorder) {
        auditor.open(SUNDERLAND).sees("h1", "You cannot open this page").tabTo("main a").press("Enter")
                .sees("h1", "Sign in").tabTo("#sign-in").type("auditor").press("Tab").type(RunningWaymark.PASSWORD)
                .press("Enter").sees("h1", "Audit of Sunderland");
        recorder.signIn("recorder").open("/authorities/80566").sees("main", "You are signed in");
        assertThat(recorder.find("a[href^='/audit']").count()).isZero();
        recorder.open(SUNDERLAND).sees("main", "Sign in with an account that may");
        recorder.open("/audit/authorities/99999").sees("h1", "Authority not found");
    }
}
