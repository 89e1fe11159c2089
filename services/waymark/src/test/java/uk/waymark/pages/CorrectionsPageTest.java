package uk.waymark.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import uk.waymark.RunningWaymark;

/** It takes two, each in front of a browser of their own, with the keyboard alone. */
@OnRealBrowser
class CorrectionsPageTest {

    private static final String LEICESTER = "80482";
    private static final String WOKINGHAM = "80582";
    private static final String HALTON = "80471";
    private static final String CARE_LEAVERS = "care_leavers";

    @Test
    void whoProposedItIsRefused(Visitor proposer) {
        ProposedChange proposal = ProposedChange.of(LEICESTER, "ui-own", CARE_LEAVERS, "outstanding");
        proposer.signIn("admin").open(proposal.page()).tabTo("button[value=approval]").press("Enter")
                .sees(".govuk-error-summary", "approved by another administrator");
        assertThat(proposer.focused()).contains("govuk-error-summary");
        proposer.assertAccessible("a refused approval");
        assertThat(proposal.state()).isEqualTo("open");
    }

    @Test
    void whatChangedMeanwhileIsNotApprovedUnseen(Visitor other) {
        ProposedChange proposal = ProposedChange.of(LEICESTER, "ui-overtaken", CARE_LEAVERS, "outstanding");
        other.signIn("admin2").open(proposal.page()).sees("#proposal", "Ratings, before and after").settled();
        ProposedChange.of(LEICESTER, "ui-overtaking", CARE_LEAVERS, "inadequate");
        other.tabTo("#reason").type("Kept").tabTo("button[value=approval]").press("Enter")
                .sees(".govuk-error-summary", "more was recorded of this authority").settled();
        assertThat(other.focused()).contains("govuk-error-summary");
        assertThat(proposal.state()).isEqualTo("open");
        assertThat(other.find("#reason").inputValue()).as("what was typed").isEqualTo("Kept");
    }

    @Test
    void whatBecameStaleUnderTheReadersEyesIsRefusedWithWhatChangedSince(Visitor other) {
        ProposedChange proposal = ProposedChange.of(HALTON, "ui-grown-stale", CARE_LEAVERS, "outstanding");
        other.signIn("admin2").open(proposal.page()).sees("#proposal", "it fits").settled();
        ProposedChange.of(HALTON, "ui-making-stale", CARE_LEAVERS, "good").approved();
        assertThat(other.find("#proposal").innerText()).contains("it fits").doesNotContain("Stale");
        other.tabTo("button[value=approval]").press("Enter")
                .sees(".govuk-error-summary", "more was recorded of this authority")
                .sees("#proposal .wm-failure", "It cannot be approved")
                .sees("#proposal .wm-failure li >> nth=0", "was corrected since")
                .sees("#proposal .wm-failure", "Recorded about it since it was proposed").settled();
        assertThat(other.find("#decide button").allTextContents()).containsExactly("Reject");
        assertThat(proposal.state()).isEqualTo("open");
        other.assertPresentable("proposal-overtaken");
    }

    @Test
    void theQueueMovesByItself(Visitor other, Visitor auditor) {
        other.signIn("admin2").open("/corrections?urn=" + WOKINGHAM).sees("#live", "Live").sees("#queue",
                "0 proposals open");
        auditor.signIn("auditor").open("/corrections?urn=" + WOKINGHAM).sees("#live", "Live");
        ProposedChange first = ProposedChange.of(WOKINGHAM, "ui-live-one", CARE_LEAVERS, "outstanding");
        other.sees("#live-news", "Wokingham: 1 proposal open.").sees("#queue", "1 proposal open").sees(
                "#queue .wm-list > li",
                "Evidence: https://example.org/report");
        ProposedChange second = ProposedChange.of(WOKINGHAM, "ui-live-two", CARE_LEAVERS, "inadequate");
        other.sees("#live-news", "Wokingham: 2 proposals open.").tabTo("a[href='" + second.page() + "']");
        second.approved();
        other.sees("#live-news", "Wokingham: 1 proposal open, 1 of them stale.").sees("#queue li .govuk-tag--orange",
                "Stale");
        assertThat(other.find("a[href='" + second.page() + "']").count()).as("it is decided").isZero();
        other.assertPresentable("corrections-stale");
        auditor.sees("#live-news", "1 of them stale");

        other.width(1280);
        other.tabTo("a[href='" + first.page() + "']").press("Enter").sees("#proposal", "It cannot be approved")
                .sees("#proposal .wm-failure", "Recorded about it since it was proposed")
                .sees("#proposal .wm-failure li >> nth=0", "was corrected since").settled();
        assertThat(other.find("#decide button").allTextContents()).containsExactly("Reject");
        assertThat(auditor.find("#queue .wm-list > li").count()).isEqualTo(1);
    }

    @Test
    void isRejectedWithAReasonOnly(Visitor other) {
        ProposedChange proposal = ProposedChange.of(LEICESTER, "ui-rejected", CARE_LEAVERS, "inadequate");
        other.signIn("admin2").open(proposal.page()).tabTo("button[value=rejection]").press("Enter")
                .sees(".govuk-error-summary", "must be given");
        assertThat(proposal.state()).isEqualTo("open");
        other.press("Tab", "Enter");
        assertThat(other.focused()).contains("govuk-textarea");
        other.type("The report says good").tabTo("button[value=rejection]").press("Enter").sees("#done",
                "The proposal is rejected");
        other.sees("#proposal dl", "The report says good").open("/corrections?state=rejected").sees("#queue",
                "The report says good");
        assertThat(proposal.state()).isEqualTo("rejected");
    }

    @Test
    void isWithdrawnByWhoProposedIt(Visitor proposer) {
        ProposedChange proposal = ProposedChange.of(LEICESTER, "ui-withdrawn", CARE_LEAVERS, "inadequate");
        proposer.signIn("admin").open(proposal.page()).tabTo("#reason").type("Mistaken")
                .tabTo("button[value=withdrawal]")
                .press("Enter").sees("#done", "The proposal is withdrawn");
        assertThat(proposal.state()).isEqualTo("withdrawn");
    }

    @Test
    void theStateOfTheQueueIsInItsAddress(Visitor auditor) {
        auditor.signIn("auditor").open("/corrections").tabTo("#state").type("any").tabTo("#filter button")
                .press("Enter")
                .settled();
        auditor.isAt("/corrections?state=any");
        auditor.open("/corrections?state=lost").sees(".govuk-error-summary", "must be one of");
    }

    @Test
    void anAuditorReadsAndDecidesNothing(Visitor auditor) {
        ProposedChange proposal = ProposedChange.of(LEICESTER, "ui-read", CARE_LEAVERS, "inadequate");
        auditor.signIn("auditor").open(proposal.page()).sees("#proposal", "An administrator decides about it");
        assertThat(auditor.find("#decide").count()).isZero();
    }

    @Test
    void whoIsNotSignedInIsAskedTo(Visitor visitor) {
        visitor.open("/corrections?state=any").sees("#queue", "You may not see this");
        assertThat(visitor.find("nav a[href='/corrections']").isVisible()).isFalse();
        visitor.tabTo("#queue a").press("Enter").sees("h1", "Sign in").tabTo("#sign-in").type("admin").press("Tab")
                .type(RunningWaymark.PASSWORD).press("Enter").sees("#queue", "newest first");
        visitor.isAt("/corrections?state=any");
    }
}
