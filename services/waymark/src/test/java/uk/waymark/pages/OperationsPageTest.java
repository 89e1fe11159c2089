package uk.waymark.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.waymark.RunningWaymark;

/** Running an installation with the keyboard alone. */
@OnRealBrowser
class OperationsPageTest {

    private static final Duration LONG = Duration.ofMinutes(4);

    @Test
    void checksTheProjections(Visitor auditor) {
        auditor.signIn("auditor").open("/operations").sees("#projections", "Current rating");
        assertThat(auditor.find("#projections button:has-text('Rebuild')").count()).as("an auditor changes nothing")
                .isZero();
        auditor.tabTo("#begin-check").press("Enter").sees("#news", "The check has begun");
        ends(auditor, "#check", "Every row is as the events say");
        auditor.assertAccessible("a finished check");
    }

    @Test
    void rebuildsOneBesideTheOneThatIsRead(Visitor administrator) {
        administrator.signIn("admin").open("/operations").tabTo("#rebuild-corrections").press("Enter").sees("#news",
                "being rebuilt");
        ends(administrator, "#projections", "Finished");
        administrator.sees("#projections", "no authority’s facts came out otherwise").tabTo("#back-corrections")
                .press("Enter").sees("#news", "is read now; no authority’s facts differ");
    }

    @Test
    void retriesWhatStandsStill(Visitor administrator) {
        RunningWaymark.shared().context().getBean(JdbcClient.class)
                .sql("""
                     insert into current_rating.parked (urn, version, position, event_id, error, detail)
                     select urn, version, position, event_id, 'UnreadableEvent', 'cannot read a stored report-published'
                     from event_store.event where urn = '80486' and version = 0""").update();
        administrator.signIn("admin").open("/operations").sees("#parked", "cannot read a stored report-published")
                .sees("#parked", "authority-registered, version 0");
        administrator.assertAccessible("an authority that stands still");
        for (int width : List.of(320, 768, 1280)) {
            administrator.width(width);
            administrator.assertFits("operations, parked, at " + width);
            administrator.picture("operations-parked-" + width);
        }
        administrator.tabTo("#retry-current-rating-80486").press("Enter").sees("#news", "Everything goes on")
                .sees("#parked", "None.");
    }

    @Test
    void tellsWhoIsConnected(Visitor administrator, Visitor auditor, Visitor anybody) {
        administrator.signIn("admin").open("/operations").sees("#live", "Live").sees("#connections", "Administrator")
                .sees("#connections", "Connections");
        auditor.signIn("auditor").open("/corrections").sees("#live", "Live");
        administrator.sees(
                "#connections table:has-text('Signed in') tr:has-text('Auditor'):has-text('Corrections') >> nth=0",
                "Corrections");
        anybody.open("/").sees("#live", "Live");
        administrator.sees("#connections table:has-text('Everybody else')", "Current rating");
        administrator.assertAccessible("who is connected");
        for (int width : new int[]{320, 768, 1280}) {
            administrator.width(width);
            administrator.assertFits("who is connected at " + width);
            administrator.picture("operations-connected-" + width);
        }
        auditor.open("/operations").sees("#connections", "Administrators see who is connected");
        administrator.sees("#connections", "Served by the process");
    }

    private static void ends(Visitor visitor, String selector, String text) {
        PlaywrightAssertions.assertThat(visitor.find(selector)).containsText(text,
                new LocatorAssertions.ContainsTextOptions().setTimeout(LONG.toMillis()));
    }
}
