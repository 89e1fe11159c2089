package uk.waymark.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every screen in every state: rules for accessibility, pictures at three widths and printed, nothing cut. */
@OnRealBrowser
class EveryPageTest {

    private static final List<Integer> WIDTHS = List.of(320, 768, 1280);
    private static boolean proposed;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"england | /", "england-2016 | /?on=2016-06-01&region=north",
        "england-nothing-recorded | /?knownAt=2001-01-01T00:00:00Z", "england-refused | /?knownAt=yesterday",
        "england-nothing-found | /?q=nowhere", "authority | /authorities/80566",
        "authority-before | /authorities/80566?on=2014-01-01", "authority-not-found | /authorities/99999",
        "authority-without-overall | /authorities/80573", "authority-abolished | /authorities/121939",
        "audit-not-allowed | /audit/authorities/80566", "audit-not-found | /audit/authorities/99999",
        "compare | /compare", "compare-six | /compare?urns=80566,80543,80541,80557,80473,80573",
        "how-we-count | /how-we-count", "about-the-data | /about-the-data", "using-the-api | /using-the-api",
        "accessibility | /accessibility", "sign-in | /sign-in", "sign-in-failed | /sign-in?failed",
        "sign-out | /sign-out", "imports-not-allowed | /imports", "import-not-allowed | /imports/any",
        "batch-not-allowed | /corrections/batches/any", "not-found | /nowhere"})
    void isAccessibleAndFits(String name, String path, Visitor visitor) {
        look(name, path, visitor);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"corrections | /corrections", "corrections-all | /corrections?state=any",
        "corrections-none | /corrections?urn=80566", "corrections-refused | /corrections?state=lost",
        "proposal | /corrections/80484/look-open", "proposal-stale | /corrections/80484/look-stale",
        "correct | /authorities/80484/correct", "correct-no-event | /authorities/80484/correct?event=x",
        "operations | /operations", "proposal-approved | /corrections/80484/look-approved",
        "proposal-not-found | /corrections/80484/nothing", "record | /record", "record-found | /record?q=sunder",
        "record-authority | /authorities/80484/record", "record-register | /record/register-authority",
        "record-inspection | /authorities/80484/record/record-inspection",
        "record-visit | /authorities/80484/record/record-visit?started=2026-03",
        "record-statement | /authorities/80484/record/record-statement",
        "record-nothing-waits | /authorities/80484/record/publish-report",
        "record-unknown-form | /authorities/80484/record/publish-nothing"})
    void isAccessibleAndFitsForAnAdministrator(String name, String path, Visitor visitor) {
        proposals();
        look(name, path, visitor.signIn("admin2"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"correct-not-allowed | /authorities/80484/correct | auditor",
        "operations-not-allowed | /operations | recorder", "record-not-allowed | /record | auditor",
        "record-form-not-allowed | /authorities/80484/record/record-visit | auditor"})
    void isAccessibleAndFitsForWhomItIsNotFor(String name, String path, String who, Visitor visitor) {
        look(name, path, visitor.signIn(who));
        visitor.sees("main", "You may not see this");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"audit | /audit/authorities/80566",
        "audit-step | /audit/authorities/80566?on=2021-08-19&step=7",
        "audit-difference | /audit/authorities/80566?from=1970-01-01T00:00:00Z",
        "audit-nothing-recorded | /audit/authorities/80566?knownAt=2001-01-01T00:00:00Z",
        "audit-refused | /audit/authorities/80566?knownAt=yesterday",
        "audit-difference-refused | /audit/authorities/80566?from=yesterday",
        "authority-audited | /authorities/80566"})
    void isAccessibleAndFitsForAuditors(String name, String path, Visitor auditor) {
        look(name, path, auditor.signIn("auditor"));
    }

    @ParameterizedTest
    @EnumSource
    void isAccessibleAndFitsWhateverBecomesOfAnImport(ImportState state, Visitor visitor) throws Exception {
        String path = state.arranged();
        try (AutoCloseable process = state.held()) {
            look(state.title(), path, visitor.signIn("admin2"));
        }
    }

    private static synchronized void proposals() {
        if (!proposed) {
            ProposedChange.of("80484", "look-stale", "care_leavers", "inadequate");
            ProposedChange.of("80484", "look-approved", "in_care", "not_judged").approved();
            ProposedChange.of("80484", "look-undone", "in_care", "outstanding").approved();
            ProposedChange.of("80484", "look-open", "overall_effectiveness", "inadequate");
            proposed = true;
        }
    }

    private static void look(String name, String path, Visitor visitor) {
        visitor.open(path);
        visitor.page().evaluate("document.querySelectorAll('details').forEach(details => { details.open = true })");
        visitor.assertAccessible(name);
        visitor.page().evaluate("document.querySelectorAll('details').forEach(details => { details.open = false })");
        for (int width : WIDTHS) {
            visitor.width(width);
            visitor.page().waitForFunction(
                    "() => [...document.querySelectorAll('.wm-chart')].every(chart => chart.firstElementChild?.getAttribute('width') == Math.floor(chart.getBoundingClientRect().width))");
            visitor.assertFits(name + " at " + width);
            visitor.picture(name + "-" + width);
        }
    }

    @ParameterizedTest
    @CsvSource({"england,/", "authority,/authorities/80566"})
    void canBePrinted(String name, String path, Visitor visitor) {
        visitor.open(path).page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        visitor.width(720);
        visitor.picture(name + "-printed");
        visitor.assertFits(name + " on paper");
    }

    @Test
    void saysWhenTheServerCannotBeReached(Visitor visitor) {
        visitor.page().route("**/api/reports**", route -> route.abort());
        visitor.open("/").sees("#reports", "The server cannot be reached").sees("#standings", "authorities counted");
        visitor.assertAccessible("a page whose part could not be loaded");
        visitor.picture("england-part-failed-1280");
        visitor.page().unroute("**/api/reports**");
        visitor.tabTo("#reports button").press("Enter").sees("#reports", "All reports as data");
    }

    @Test
    void isLoadedAgainWhenAPartOfItDoesNotArrive(Visitor visitor) {
        AtomicInteger asked = new AtomicInteger();
        visitor.page().route("**/england/series.js", route -> {
            if (asked.incrementAndGet() == 1) {
                route.abort("connectionreset");
            } else {
                route.resume();
            }
        });
        visitor.page().navigate(visitor.address("/?region=north"));
        visitor.sees("#live", "Live").sees("#series", "Move through time").isAt("/?region=north");
        assertThat(asked).hasValue(2);
    }

    @Test
    void saysWhenAPartOfItDoesNotArrive(Visitor visitor) {
        visitor.page().route("**/england/series.js", route -> route.abort("connectionreset"));
        visitor.page().navigate(visitor.address("/"));
        visitor.sees("main", "Parts of this page did not arrive").assertPresentable("england-not-started");
        visitor.page().unroute("**/england/series.js");
        visitor.tabTo("main [role=alert] button").press("Enter").sees("#live", "Live");
        assertThat(visitor.find("main [role=alert]").count()).isZero();
    }
}
