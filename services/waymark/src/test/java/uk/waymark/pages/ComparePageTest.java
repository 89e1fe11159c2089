package uk.waymark.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Several journeys on one axis, with the keyboard alone. */
@OnRealBrowser
class ComparePageTest {

    @Test
    void addsAndRemovesAuthorities(Visitor visitor) {
        visitor.open("/compare").sees("#compared", "Choose an authority");
        visitor.sees("#add", "Sunderland").tabTo("#add").type("Sunderland").tabTo("#choose button").press("Enter");
        visitor.sees("#chosen", "Remove Sunderland");
        visitor.tabTo("#add").type("Rotherham").tabTo("#choose button").press("Enter")
                .sees("#chosen", "Remove Rotherham").settled();
        visitor.isAt("/compare?urns=80566,80543");
        visitor.tabTo("#compared summary").press("Enter").sees("#compared table", "Rotherham");
        assertThat(visitor.find("#compared svg").getAttribute("aria-label")).contains("Sunderland, Rotherham");
        visitor.tabTo("#judgement").press("ArrowDown").tabTo("#choose button").press("Enter")
                .sees("#compared h2", "Leaders").settled();
        visitor.tabTo("#chosen button").press("Enter").sees("#compared", "Rotherham").settled();
        visitor.isAt("/compare?urns=80543&judgement=leaders");
    }

    @Test
    void saysThatSixIsTheMost(Visitor visitor) {
        visitor.open("/compare?urns=80566,80543,80541,80557,80473,80569").sees("#chosen", "Remove Tameside");
        visitor.sees("#add", "Torbay").tabTo("#add").type("Torbay").tabTo("#choose button").press("Enter");
        visitor.sees(".govuk-error-summary", "Remove one first");
        assertThat(visitor.find("#compared svg .wm-lane").allTextContents()).contains("Sunderland", "Tameside")
                .doesNotContain("Torbay");
    }

    @Test
    void namesWhatItDoesNotKnow(Visitor visitor) {
        visitor.open("/compare?urns=80566,99999").sees("#compared", "No authority with the URN 99999 is recorded")
                .sees("#chosen", "Remove Sunderland");
    }
}
