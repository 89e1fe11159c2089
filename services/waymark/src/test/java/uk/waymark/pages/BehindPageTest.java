package uk.waymark.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Route;
import java.net.URI;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is recorded and not in an answer yet is told on the pages: the API is heard as it answers then. */
@OnRealBrowser
class BehindPageTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String NOT_REACHED = """
                                              {"type": "urn:waymark:problem:not-reached", "title": "Not reached yet", "status": 503,
                                               "detail": "position 99 is not in the answer yet"}""";

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "england | / | /api/standings,/api/ratings,/api/standings/series,/api/standings/regions,/api/reports | #standings,#rug,#series,#regions,#reports",
        "authority | /authorities/80486 | /api/authorities/80486/rating,/api/authorities/80486/timeline | #profile,#timeline",
        "corrections | /corrections | /api/corrections | #queue"})
    void everyAnswerThatIsNotCompleteSaysOfWhom(String name, String path, String asked, String places,
            Visitor visitor) {
        List<String> all = List.of(asked.split(","));
        Predicate<String> incomplete = url -> all.contains(URI.create(url).getPath());
        if (path.equals("/corrections")) {
            visitor.signIn("auditor");
        }
        visitor.page().route(incomplete, BehindPageTest::behind);
        visitor.open(path);
        for (String place : places.split(",")) {
            visitor.sees(place + " .wm-behind",
                    "Not complete: something recorded of 80486, 80541 could not be taken in")
                    .sees(place + " .wm-behind", "What is shown of it is what was known before");
        }
        assertThat(visitor.find(".wm-behind").count()).as("one for each answer").isEqualTo(all.size());
        visitor.assertPresentable(name + "-behind");
        visitor.page().unroute(incomplete);
        visitor.open(path);
        assertThat(visitor.find(".wm-behind").count()).as("everything is complete").isZero();
    }

    @Test
    void theNoticeLeadsToTheAuthority(Visitor visitor) {
        visitor.page().route(url -> url.contains("/api/reports"), BehindPageTest::behind);
        visitor.open("/").tabTo("#reports .wm-behind a[href='/authorities/80541']").press("Enter")
                .sees("h1", "Redcar and Cleveland");
    }

    @Test
    void whatCouldNotBeWaitedForIsToldAndAskedForAgain(Visitor visitor) {
        visitor.open("/").sees("#live", "Live").sees("#standings", "authorities counted").settled();
        Predicate<String> afterAChange = url -> url.matches(".*/api/standings\\?(.*&)?minPosition=.*");
        visitor.page().route(afterAChange, BehindPageTest::notReached);
        NewAuthority authority = NewAuthority.registered("80991", "Laggard");
        visitor.sees("#standings", "This cannot be shown: position 99 is not in the answer yet.");
        assertThat(visitor.find("#standings").innerText()).as("an older count").doesNotContain("authorities counted");
        visitor.sees("#live-news", "Updated: Laggard.");
        assertThat(visitor.find("#live-news").innerText()).as("counts nobody knows").isEqualTo("Updated: Laggard.");
        visitor.settled().assertPresentable("england-not-reached");
        visitor.page().unroute(afterAChange);
        visitor.tabTo("#standings button").press("Enter").sees("#standings", "authorities counted");
        assertThat(authority.events()).isEqualTo(1);
    }

    @Test
    void aFormThatIsOpenedTooSoonSaysSo(Visitor recorder) {
        NewAuthority authority = NewAuthority.registered("80992", "Tooshire");
        recorder.signIn("recorder").page().route(url -> url.endsWith("/api/authorities/80992?minVersion=7"),
                BehindPageTest::notReached);
        recorder.open(authority.form("record-milestone") + "?minVersion=7")
                .sees("#record", "This cannot be shown: position 99 is not in the answer yet.");
        assertThat(recorder.find("#entry").count()).isZero();
    }

    private static void behind(Route route) {
        APIResponse answer = route.fetch();
        ObjectNode told = (ObjectNode) JSON.readTree(answer.text());
        told.putArray("behind").add("80486").add("80541");
        route.fulfill(new Route.FulfillOptions().setResponse(answer).setBody(told.toString()));
    }

    private static void notReached(Route route) {
        route.fulfill(new Route.FulfillOptions().setStatus(503).setContentType("application/problem+json")
                .setBody(NOT_REACHED));
    }
}
