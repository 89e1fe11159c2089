package uk.waymark.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.waymark.RunningWaymark;

/** What was typed is neither lost nor recorded twice, nor left behind for others. */
@OnRealBrowser
class RecordDraftTest {

    private static final String CONTINUE = "#entry button[type=submit]";

    @Test
    void keepsADraftUntilItIsRecordedOrItsWriterSignsOut(Visitor recorder) {
        NewAuthority authority = NewAuthority.registered("80983", "Draftford");
        String form = authority.form("record-milestone");
        recorder.signIn("recorder").open(form).tabTo("#field-title").type("All begun").sees("#draft", "Draft saved");
        recorder.open(form).sees("#draft", "Your draft is back");
        assertThat(recorder.find("#field-title").inputValue()).isEqualTo("All begun");
        recorder.assertPresentable("record-draft");
        recorder.open("/record").sees("#drafts", "Record a milestone: Draftford");
        recorder.open("/authorities/80983/record").sees("#record-milestone-status", "Draft");
        recorder.open(form).tabTo("#field-reached-day").press("Tab", "Tab").type("2026").tabTo(CONTINUE).press("Enter")
                .sees("#answers", "2026");
        recorder.isAt(form + "?step=check");
        recorder.open(form + "?step=check").sees("#answers", "All begun").tabTo("#send").press("Enter")
                .sees("#recorded", "Milestone recorded");
        assertThat(kept(recorder)).isZero();

        recorder.open(form).tabTo("#field-title").type("Half a").sees("#draft", "Draft saved");
        assertThat(kept(recorder)).isEqualTo(1);
        recorder.open("/sign-out").tabTo("main button").press("Enter").sees("header", "Sign in");
        assertThat(kept(recorder)).isZero();
    }

    @Test
    void aDraftIsForWhoTypedItAlone(Visitor recorder) {
        String form = NewAuthority.registered("80984", "Alonely").form("record-milestone");
        recorder.signIn("recorder").open(form).tabTo("#field-title").type("Mine").sees("#draft", "Draft saved");
        recorder.page().context().clearCookies();
        recorder.signIn("admin").open(form);
        assertThat(recorder.find("#field-title").inputValue()).isEmpty();
        recorder.tabTo("#field-title").type("Other").sees("#draft", "Draft saved").tabTo("#discard").press("Enter");
        recorder.page().waitForFunction("() => document.getElementById('field-title')?.value === ''");
        assertThat(kept(recorder)).as("the recorder's is still there").isEqualTo(1);
    }

    @Test
    void recordsOnceThoughTheConnectionBroke(Visitor recorder) throws IOException {
        NewAuthority authority = NewAuthority.registered("80985", "Brokeline");
        recorder.signIn("recorder");
        try (Line line = new Line(RunningWaymark.shared().site().port())) {
            recorder.over(line).signIn("recorder").open(authority.form("record-milestone"))
                    .tabTo("#field-title").type("Once").tabTo("#field-reached-year").type("2026").tabTo(CONTINUE)
                    .press("Enter").sees("#answers", "Once");
            line.cut();
            recorder.tabTo("#send").press("Enter").sees(".govuk-error-summary", "The server cannot be reached");
            recorder.assertAccessible("a form without a connection");
            line.mend();
            recorder.page().route("**/milestones", route -> {
                route.fetch();
                route.abort();
            });
            recorder.tabTo("#send").press("Enter").sees(".govuk-error-summary", "The server cannot be reached")
                    .settled();
            assertThat(authority.events()).as("the answer was lost, not the request").isEqualTo(2);
            recorder.page().unroute("**/milestones");
            recorder.tabTo("#send").press("Enter").sees("#recorded", "Milestone recorded");
            assertThat(authority.events()).isEqualTo(2);
        }
    }

    @Test
    void saysThatAnEarlierAttemptWasRecorded(Visitor recorder) {
        NewAuthority authority = NewAuthority.registered("80986", "Twiceton");
        recorder.signIn("recorder").open(authority.form("record-milestone")).tabTo("#field-title").type("First")
                .tabTo("#field-reached-year").type("2026").tabTo(CONTINUE).press("Enter").sees("#answers", "First");
        recorder.page().route("**/milestones", route -> {
            route.fetch();
            route.abort();
        });
        recorder.tabTo("#send").press("Enter").sees(".govuk-error-summary", "The server cannot be reached").settled();
        recorder.page().unroute("**/milestones");
        recorder.tabTo("#answers a").press("Enter");
        assertThat(recorder.page().evaluate("document.activeElement.id")).isEqualTo("field-title");
        recorder.type(" and second").tabTo(CONTINUE).press("Enter").tabTo("#send").press("Enter")
                .sees(".govuk-error-summary", "An earlier attempt of this draft was recorded");
        recorder.assertAccessible("a draft that was recorded before");
        assertThat(authority.events()).isEqualTo(2);
    }

    @Test
    void pressedTwiceItIsRecordedOnce(Visitor recorder) {
        NewAuthority authority = NewAuthority.registered("80987", "Doubleby");
        recorder.signIn("recorder").open(authority.form("record-milestone")).tabTo("#field-title").type("Once")
                .tabTo("#field-reached-year").type("2026").tabTo(CONTINUE).press("Enter").sees("#answers", "Once");
        List<Route> sent = new ArrayList<>();
        recorder.page().route("**/milestones", sent::add);
        recorder.find("#send").dblclick();
        recorder.page().waitForCondition(() -> !sent.isEmpty());
        sent.getFirst().resume();
        recorder.sees("#recorded", "Milestone recorded").settled();
        assertThat(sent).as("requests, of which the first was not answered when it was pressed again").hasSize(1);
        assertThat(authority.events()).isEqualTo(2);
    }

    @Test
    void keepsTheDraftOfWhoIsSignedOutMeanwhile(Visitor recorder) {
        NewAuthority authority = NewAuthority.registered("80988", "Timeoutly");
        recorder.signIn("recorder").open(authority.form("record-milestone")).tabTo("#field-title").type("Late")
                .tabTo("#field-reached-year").type("2026").tabTo(CONTINUE).press("Enter").sees("#answers", "Late");
        recorder.page().context().clearCookies();
        recorder.tabTo("#send").press("Enter").sees(".govuk-error-summary", "You are not signed in any more");
        recorder.assertAccessible("a form of somebody who is not signed in any more");
        assertThat(kept(recorder)).isEqualTo(1);
        assertThat(authority.events()).isEqualTo(1);
    }

    private static int kept(Visitor visitor) {
        return (Integer) visitor.page()
                .evaluate("Object.keys(localStorage).filter(name => name.startsWith('waymark-draft')).length");
    }
}
