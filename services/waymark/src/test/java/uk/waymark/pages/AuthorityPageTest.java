package uk.waymark.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.waymark.Answer;
import uk.waymark.RunningWaymark;

/** An authority's journey, with the keyboard alone. */
@OnRealBrowser
class AuthorityPageTest {

    private static final String BEXLEY = "80488";
    private static final String HOW_TO_READ_MARKS = "Point at a mark, or go to it with the Tab key, to read what it stands for.";

    @Test
    void tellsSunderlandsJourney(Visitor visitor) {
        visitor.open("/authorities/80566").sees("h1", "Sunderland")
                .sees("#delivery", "Together for Children delivers").sees("#profile", "published on 11 March 2025")
                .sees("#spells", "6 years 1 month").sees("#neighbours", "South Tyneside")
                .sees("#timeline", "improved from Inadequate").sees("#timeline", "Vicky Ford");
        assertThat(visitor.page().title()).isEqualTo("Sunderland: children's services - Waymark");
        assertThat(visitor.find("#journey svg .wm-break").count())
                .as("breaks: two changes of the framework, four judgements asked under all three").isEqualTo(8);
        assertThat(visitor.find("#journey svg .wm-shade").count()).as("interventions").isEqualTo(2);
        assertThat(visitor.find("#journey svg .wm-mark--visit").count()).as("visits").isEqualTo(5);
        assertThat(visitor.find("#journey svg .wm-mark--statement").count()).as("statements").isEqualTo(2);
        assertThat(visitor.find("#journey svg .wm-mark").count()).as("marks: no test publishes anything of Sunderland")
                .isEqualTo(7);
        visitor.tabTo("#journey summary").press("Enter")
                .sees("#journey .govuk-details", "20 August 2021")
                .sees("#journey .govuk-details", "by 20 December 2021")
                .sees("#journey .govuk-details", "date unknown");
        visitor.tabTo("#timeline summary").press("Enter").sees("#timeline details ul", "trust");
    }

    @Test
    void aMarkWithTheFocusSaysWhatItIs(Visitor visitor) {
        visitor.open("/authorities/80566").sees("#journey output", HOW_TO_READ_MARKS);
        List<String> told = new ArrayList<>();
        for (visitor.tabTo("#journey .wm-mark"); visitor.focused().contains("wm-mark"); visitor.press("Tab")) {
            told.add(visitor.find("#journey output").innerText());
            assertThat(visitor.page().evaluate("document.activeElement.getAttribute('aria-label')"))
                    .isEqualTo(told.getLast());
        }
        assertThat(told).hasSize(7).doesNotHaveDuplicates().doesNotContain(HOW_TO_READ_MARKS)
                .anyMatch(mark -> mark.startsWith("24 March 2021") && mark.contains("Focused visit"))
                .anyMatch(mark -> mark.startsWith("20 August 2021") && mark.contains("Vicky Ford"));
        visitor.sees("#journey output", HOW_TO_READ_MARKS);
    }

    @Test
    void goesBackToAnyDay(Visitor visitor) {
        visitor.open("/authorities/80566").tabTo("#on").typeDay("2019-01-01").press("Enter");
        visitor.sees("#profile", "Inadequate").sees("#live", "Fixed view").settled();
        visitor.isAt("/authorities/80566?on=2019-01-01");
        assertThat(visitor.find("#timeline").innerText()).doesNotContain("20 August 2021", "Vicky Ford");
        visitor.open("/authorities/80566?knownAt=2001-01-01T00:00:00Z").sees("#profile", "Nothing had been recorded");
    }

    @Test
    void canBeTakenAway(Visitor visitor) {
        visitor.open("/authorities/80566?on=2021-08-20").tabTo("#download a");
        var csv = visitor.page().waitForDownload(() -> visitor.press("Enter"));
        assertThat(csv.suggestedFilename()).isEqualTo("timeline-80566.csv");
        assertThat(csv.url()).contains("on=2021-08-20");
    }

    @Test
    void marksWhatIsNotPublishedForThoseWhoMayKnowOnly(Visitor reader, Visitor auditor) {
        LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));
        Answer recorded = RunningWaymark.shared().site().as("recorder").post("/api/authorities/80469/inspections",
                """
                {"inspectionId": "not-yet", "inspectionType": "short", "scope": "whole_service",
                 "visits": [{"start": "%s", "end": "%s"}],
                 "judgements": [{"code": "impact_of_leaders", "grade": "good"}, {"code": "help_and_protection", "grade": "good"},
                                {"code": "in_care", "grade": "good"}, {"code": "care_leavers", "grade": "good"}]}"""
                        .formatted(today.minusDays(9), today.minusDays(5)));
        assertThat(recorded.status()).as(recorded.body()).isEqualTo(201);
        auditor.signIn("auditor").open("/authorities/80469")
                .sees("#timeline li:first-child .govuk-tag", "Not published yet")
                .sees("#profile", "Not published yet");
        auditor.assertAccessible("an authority with something not published yet");
        reader.open("/authorities/80469").sees("h1", "Gateshead");
        assertThat(reader.page().content()).doesNotContain("Not published yet", "not-yet");
    }

    @Test
    void tellsWhatWasCorrectedAndWhatItSaidBefore(Visitor visitor, Visitor auditor) {
        visitor.open("/authorities/" + BEXLEY).sees("#live", "Live").sees("#corrections",
                "Nothing that is public about it has been corrected");
        ProposedChange.of(BEXLEY, "of-authority-page", "overall_effectiveness", "good").approved();
        visitor.sees("#live-news", "Updated").sees("#profile", "Good").sees("#corrections table",
                "The grade of another row was typed");
        visitor.settled().tabTo("#journey .wm-mark--correction").sees("#journey output",
                "Overall effectiveness: grade: Outstanding → Good");
        assertThat(visitor.page().evaluate("document.activeElement.getAttribute('aria-label')")).asString()
                .contains("recorded wrongly here", "Recorded");
        assertThat(visitor.find("#journey svg title").allTextContents()).as("a band").contains("Outstanding → Good");
        visitor.tabTo("#journey summary").press("Enter").sees(
                "#journey table:has(caption:text-is('Corrections in the picture'))", "Outstanding → Good");
        visitor.sees("#timeline li:has(.govuk-tag--purple) .wm-corrected", "Corrected, recorded wrongly here")
                .sees("#timeline .wm-corrected del", "Outstanding").sees("#timeline .wm-corrected ins", "Good");
        assertThat(visitor.find("a[href^='/audit']").count()).as("the public is not led where it may not go").isZero();
        visitor.assertAccessible("a corrected authority");
        for (int width : new int[]{320, 768, 1280}) {
            visitor.width(width);
            visitor.assertFits("a corrected authority at " + width);
            visitor.picture("authority-corrected-" + width);
        }
        auditor.signIn("auditor").open("/authorities/" + BEXLEY).tabTo("#timeline .wm-corrected a[href^='/audit']")
                .press("Enter").sees("h1", "Audit of Bexley").sees("#step-told", "Corrects");
        ProposedChange.of(BEXLEY, "of-authority-page-back", "overall_effectiveness", "outstanding").approved();
        visitor.sees("#profile", "Outstanding");
    }

    @Test
    void saysWhenThereIsNoSuchAuthority(Visitor visitor) {
        visitor.open("/authorities/99999").sees("h1", "Authority not found");
        assertThat(visitor.page().title()).isEqualTo("Authority not found - Waymark");
    }
}
