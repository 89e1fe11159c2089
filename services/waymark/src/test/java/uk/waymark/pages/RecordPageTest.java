package uk.waymark.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.waymark.pages.NewAuthority.ago;

import org.junit.jupiter.api.Test;
import uk.waymark.RunningWaymark;

/** Recording with the keyboard alone, from the choice of an authority to what the public reads. */
@OnRealBrowser
class RecordPageTest {

    private static final String CONTINUE = "#entry button[type=submit]";

    @Test
    void recordsAnInspectionAndPublishesItsReport(Visitor recorder, Visitor reader) {
        NewAuthority authority = NewAuthority.registered("80980", "Keyshire");
        recorder.signIn("recorder").tabTo("nav a[href='/record']").press("Enter").sees("h1", "Record what happened")
                .settled().tabTo("#q").type("keysh").sees("#found", "1 authority")
                .tabTo("#authorities a").press("Enter").sees("h1", "What can be recorded of Keyshire").settled()
                .tabTo("a[href='" + authority.form("record-inspection") + "']").press("Enter")
                .sees("h1", "Record an inspection").settled();
        recorder.tabTo("#field-scope").type("Whole").press("Tab").type("standard");
        typeDay(recorder, "visits-0--start", 40);
        typeDay(recorder, "visits-0--end", 36);
        recorder.sees("#edition", "ILACS, 2026 edition");
        for (String code : new String[]{"impact_of_leaders", "help_and_protection", "in_care", "care_leavers"}) {
            recorder.tabTo("#field-judgements-" + code + "-").type("Out");
        }
        recorder.tabTo(CONTINUE).press("Enter").sees("#checking", "Check what will be recorded")
                .sees("#answers", "ILACS, 2026 edition").sees("#answers", "Outstanding")
                .sees("#follows", "Not published yet: nobody outside will see it");
        assertThat(recorder.page().evaluate("document.activeElement.id")).isEqualTo("checking");
        recorder.assertPresentable("record-check");
        recorder.tabTo("#send").press("Enter").sees("#recorded", "Inspection recorded");
        assertThat(recorder.focused()).contains("govuk-panel");
        recorder.assertPresentable("record-done");
        reader.open("/authorities/" + authority.urn()).sees("#profile", "No published report rates it");
        assertThat(reader.find("#timeline").innerText()).doesNotContain("ILACS");

        recorder.tabTo("main a[href^='" + authority.form("publish-report") + "']").press("Enter")
                .sees("h1", "Publish a report").settled();
        typeDay(recorder, "publicationDate", 1);
        recorder.tabTo("#field-link").type("https://example.org/report").tabTo(CONTINUE).press("Enter")
                .sees("#follows", "Public at once").sees("#follows", "its judgements count in ratings")
                .tabTo("#send").press("Enter").sees("#recorded", "Publication recorded");
        reader.open("/authorities/" + authority.urn()).sees("#profile", "Outstanding").sees("#timeline", "ILACS");
    }

    @Test
    void aScheduledReportStaysHidden(Visitor recorder, Visitor reader) {
        NewAuthority authority = NewAuthority.registered("80981", "Laterset").inspected("80981-a");
        recorder.signIn("recorder").open("/authorities/80981/record").sees("#waiting", "Not published yet")
                .tabTo("#waiting a").press("Enter").sees("h1", "Publish a report").settled();
        typeDay(recorder, "publicationDate", -7);
        recorder.tabTo(CONTINUE).press("Enter").sees("#follows", "Will be published on")
                .sees("#follows", "Until then nobody outside sees it").tabTo("#send").press("Enter")
                .sees("#recorded", "Publication recorded").open("/authorities/80981/record?minVersion=2")
                .sees("#waiting", "Scheduled");
        reader.open("/authorities/80981").sees("h1", "Laterset");
        assertThat(reader.find("main").innerText()).doesNotContain("ILACS", "Good");
        recorder.open(authority.form("publish-report")).sees("main", "No inspection waits for its report");
    }

    @Test
    void saysInTheServersWordsAtWhichFieldItRefuses(Visitor recorder) {
        NewAuthority authority = NewAuthority.registered("80982", "Ruleham").inspected("80982-a");
        recorder.signIn("recorder").open(authority.form("publish-report") + "?inspectionId=80982-a");
        typeDay(recorder, "publicationDate", 50);
        recorder.tabTo(CONTINUE).press("Enter").tabTo("#send").press("Enter")
                .sees(".govuk-error-summary",
                        "Publication date: a report cannot be published before the inspection ends")
                .sees("[data-field=publicationDate] .govuk-error-message", "before the inspection ends");
        assertThat(recorder.focused()).contains("govuk-error-summary");
        recorder.assertPresentable("record-refused");
        recorder.press("Tab", "Enter");
        assertThat(recorder.page().evaluate("document.activeElement.id")).isEqualTo("field-publicationDate-day");
        assertThat(authority.events()).isEqualTo(2);
    }

    @Test
    void asksWhatTheEditionOfThoseDaysAsks(Visitor recorder) {
        recorder.signIn("recorder").open("/authorities/80566/record/record-inspection")
                .sees("#judgements", "give the days on site first").tabTo("#field-visits-0--start-day").type("1")
                .press("Tab").type("2").press("Tab").type("2018");
        assertThat(recorder.find("#field-edition option").allInnerTexts()).containsExactly("Choose",
                "Single inspection framework", "ILACS, 2018 edition");
        recorder.tabTo("#field-edition").type("Single").sees("#judgements", "Adoption performance");
        recorder.find("#field-visits-0--start-year").fill("2026");
        recorder.find("#field-visits-0--start-month").fill("5");
        recorder.sees("#edition", "ILACS, 2026 edition");
        assertThat(recorder.find("#judgements select").count()).isEqualTo(4);
        assertThat(recorder.find("#judgements").innerText()).doesNotContain("Overall effectiveness", "Adoption");
        assertThat(recorder.find("#field-edition").isVisible()).isFalse();
    }

    @Test
    void whatIsDatedAheadIsToldWhenItsDayComes(Visitor recorder, Visitor reader) {
        NewAuthority authority = NewAuthority.registered("80989", "Aheadly");
        recorder.signIn("recorder").open(authority.form("record-milestone")).tabTo("#field-title").type("To come");
        typeDay(recorder, "reached", -40);
        recorder.tabTo(CONTINUE).press("Enter").sees("#follows", "Nobody outside sees it before").tabTo("#send")
                .press("Enter").sees("#recorded", "Milestone recorded");
        assertThat(RunningWaymark.shared().site().get(authority.path() + "/timeline?minVersion=1").body())
                .doesNotContain("To come");
        reader.open("/authorities/80989").sees("h1", "Aheadly");
        assertThat(reader.find("main").innerText()).doesNotContain("To come");
    }

    @Test
    void saysWhatIsWrongWhenSomebodyLeavesAField(Visitor recorder) {
        recorder.signIn("recorder").open("/authorities/80566/record/record-visit").tabTo("#field-started-day")
                .type("31").press("Tab").type("2").press("Tab").type("2026").press("Tab", "Tab")
                .sees("[data-field=started] .govuk-error-message", "a year that exists");
        recorder.tabTo("#field-ended-day").type("1").press("Tab").type("1").press("Tab").type("2026");
        recorder.tabTo("#field-link").type("ftp://example.org").press("Tab")
                .sees("[data-field=link] .govuk-error-message", "Enter a web address");
        recorder.assertPresentable("record-left-wrong");
        recorder.find("#field-started-day").fill("28");
        recorder.tabTo(CONTINUE).press("Enter").sees(".govuk-error-summary", "It cannot end before it began")
                .sees(".govuk-error-summary", "Kind of visit: Choose one");
        assertThat(recorder.find("[data-field=started] .govuk-error-message").count()).isZero();
    }

    @Test
    void isForRecordersAndAdministrators(Visitor reader, Visitor auditor) {
        reader.open("/");
        assertThat(reader.find("nav a[href='/record']").isVisible()).isFalse();
        reader.open("/authorities/80566/record/record-visit").sees("main", "You may not see this");
        auditor.signIn("auditor").open("/authorities/80566");
        assertThat(auditor.find("main a[href='/authorities/80566/record']").count()).isZero();
        auditor.open("/authorities/80566/record").sees("main", "You may not see this");
    }

    private static void typeDay(Visitor visitor, String field, int daysAgo) {
        String[] parts = ago(daysAgo).toString().split("-");
        visitor.tabTo("#field-" + field + "-day").type(parts[2]).press("Tab").type(parts[1]).press("Tab")
                .type(parts[0]);
    }
}
