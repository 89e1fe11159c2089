package uk.waymark.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import uk.waymark.RunningWaymark;

@OnRealBrowser
class SignInPageTest {

    @Test
    void signsInAndOut(Visitor visitor) {
        visitor.signIn("auditor").sees("header", "Sign out");
        assertThat(visitor.find("body").getAttribute("data-roles")).isEqualTo("auditor");
        visitor.tabTo("header a[href='/sign-out']").press("Enter").sees("h1", "Sign out").tabTo("main button")
                .press("Enter").sees("header", "Sign in");
        assertThat(visitor.find("body").getAttribute("data-roles")).isEmpty();
    }

    @Test
    void leadsBackToWhatWasShown(Visitor visitor) {
        visitor.open("/compare?urns=80566").sees("#judgement", "Leaders").tabTo("#judgement")
                .press("ArrowDown").tabTo("#choose button").press("Enter").sees("#compared h2", "Leaders").settled();
        visitor.tabTo("header a[href^='/sign-in']").press("Enter").sees("h1", "Sign in").tabTo("#sign-in")
                .type("auditor").press("Tab").type("guess")
                .press("Enter").sees(".govuk-error-summary", "not right").tabTo("#sign-in").type("auditor").press("Tab")
                .type(RunningWaymark.PASSWORD).press("Enter").sees("#compared h2", "Leaders");
        visitor.isAt("/compare?urns=80566&judgement=leaders");
        assertThat(visitor.find("body").getAttribute("data-roles")).isEqualTo("auditor");
    }

    @Test
    void saysThatTheyDoNotFit(Visitor visitor) {
        visitor.open("/sign-in").tabTo("#sign-in").type("auditor").press("Tab").type("guess").press("Enter");
        visitor.sees(".govuk-error-summary", "The sign-in or the password is not right");
        assertThat(visitor.page().title()).startsWith("Error: ");
        visitor.assertAccessible("a refused sign-in");
    }
}
