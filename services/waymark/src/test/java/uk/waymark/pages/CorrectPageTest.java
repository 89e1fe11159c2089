package uk.waymark.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** From what is wrong in a journey to what is right in it: two administrators, two browsers, no mouse. */
@OnRealBrowser
class CorrectPageTest {

    private static final String LEICESTER = "80482";
    private static final String CORRECT = "/authorities/" + LEICESTER + "/correct";
    private static final String CARE_LEAVERS = "#field-judgements-care_leavers-";

    @Test
    void oneProposesAndAnotherApproves(Visitor proposer, Visitor other) {
        String inspection = ProposedChange.newest(LEICESTER);
        proposer.signIn("admin").open("/authorities/" + LEICESTER).tabTo("a[href='" + CORRECT + "']").press("Enter")
                .sees("h1", "Correct the record of Leicester").settled()
                .tabTo("#journey a[href='?event=" + inspection + "']").press("Enter")
                .sees("#correction", "Care leavers")
                .settled();
        assertThat(proposer.find(CARE_LEAVERS).inputValue()).isEqualTo("requires_improvement");
        proposer.tabTo(CARE_LEAVERS).type("Good").tabTo("#field-reason").type("The page of another authority was read")
                .tabTo("#field-evidence-link").type("https://example.org/report")
                .tabTo("#correction button[type=submit]")
                .press("Enter").sees("#outcome", "Ratings, before and after").sees("#outcome", "Care leavers");
        proposer.assertPresentable("correct-about-to-be-proposed");
        proposer.tabTo("#propose").press("Enter").sees("h1", "Leicester: Inspection recorded").settled();
        assertThat(proposer.place()).startsWith("/corrections/80482/80482-");
        ProposedChange proposal = new ProposedChange(LEICESTER, proposer.place().replaceFirst(".*/", ""));
        proposer.tabTo("button[value=approval]").press("Enter").sees(".govuk-error-summary",
                "approved by another administrator");
        assertThat(careLeavers()).isEqualTo("requires_improvement");

        other.signIn("admin2").open("/corrections").tabTo("a[href='" + proposal.page() + "']").press("Enter")
                .sees("#proposal", "The page of another authority was read").settled().tabTo("button[value=approval]")
                .press("Enter").sees("#done", "approved and recorded");
        assertThat(proposal.state()).isEqualTo("approved");

        ProposedChange.of(LEICESTER, "ui-put-back", "care_leavers", "requires_improvement").approved();
        assertThat(careLeavers()).isEqualTo("requires_improvement");
    }

    @Test
    void saysAtWhichFieldTheServerRefused(Visitor administrator) {
        administrator.signIn("admin").open(CORRECT + "?event=" + ProposedChange.newest(LEICESTER));
        administrator.tabTo("#correction button[type=submit]").press("Enter")
                .sees(".govuk-error-summary", "Reason: must be given")
                .sees("[data-field=reason] .govuk-error-message", "must be given");
        assertThat(administrator.focused()).contains("govuk-error-summary");
        administrator.assertAccessible("a refused correction");
        administrator.press("Tab", "Enter");
        assertThat(administrator.page().evaluate("document.activeElement.id")).isEqualTo("field-reason");
    }

    @Test
    void keepsADraftInThisBrowser(Visitor administrator) {
        String page = CORRECT + "?event=" + ProposedChange.newest(LEICESTER) + "&command=VoidInspection";
        administrator.signIn("admin").open(page).tabTo("#field-reason").type("Half a sentence");
        administrator.open(page).sees("#draft", "What you typed before is back");
        assertThat(administrator.find("#field-reason").inputValue()).isEqualTo("Half a sentence");
        administrator.tabTo("#draft button").press("Enter");
        assertThat(administrator.find("#field-reason").inputValue()).isEmpty();
        administrator.open(page);
        assertThat(administrator.find("#draft").count()).isZero();
    }

    @Test
    void previewsThatAnInspectionNeverTookPlace(Visitor administrator) {
        administrator.signIn("admin").open(CORRECT + "?event=" + ProposedChange.newest(LEICESTER));
        administrator.tabTo("#field-command").type("It never").tabTo("#field-reason").type("It was another authority's")
                .tabTo("#field-evidence-note").type("Telephone call with the publisher")
                .tabTo("#correction button[type=submit]")
                .press("Enter").sees("#outcome", "Standings, before and after");
        assertThat(administrator.place()).endsWith("&command=VoidInspection");
    }

    /** As everybody reads it once all that is recorded has arrived. */
    private static String careLeavers() {
        String version = ProposedChange.ADMIN.get("/api/audit/authorities/" + LEICESTER + "/events?size=1")
                .at("/version");
        return ProposedChange.ADMIN.get("/api/authorities/" + LEICESTER + "/rating?minVersion=" + version)
                .at("/judgements/care_leavers");
    }
}
