package uk.waymark.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import uk.waymark.events.JourneyEvent;
import uk.waymark.journey.Events;
import uk.waymark.runtime.events.StoredEvents;
import uk.waymark.runtime.web.TestClient;

/** What each kind of correction does to a rating, before and after on both clocks; on a process without the samples. */
@OnRatingProcess
@TestPropertySource(properties = "spring.application.name=corrections")
class CorrectionsApiTest {

    private static final AtomicInteger URNS = new AtomicInteger(70_000);

    @LocalServerPort
    int port;
    @Autowired
    Recording recording;
    @Autowired
    StoredEvents stored;

    private final String urn = String.valueOf(URNS.incrementAndGet());
    private final Events events = new Events(urn);

    /** When there were two inspections, and no correction yet. */
    private String uncorrected;

    @BeforeEach
    void twoInspections() {
        record(events.registered("Somewhere"), events.inspected("a", "2018-05-18", "inadequate"),
                events.published("a", "2018-07-25"), events.inspected("b", "2021-07-09", "outstanding"),
                events.published("b", "2021-08-20"));
        uncorrected = rating("on=2021-08-20").path("knownAt").asString();
    }

    @Test
    void aMisreadGradeCountsFromTheFirstDayAsIfItHadNeverBeenWrong() {
        JsonNode was = steady(rating("on=2021-08-20"));
        record(events.corrected(events.inspected("b", "2021-07-09", "good")));
        assertThat(overall("on=2021-08-19")).isEqualTo("inadequate");
        assertThat(overall("on=2021-08-20")).isEqualTo("good");
        assertThat(overall("")).isEqualTo("good");
        assertThat(overall("on=2021-08-20&knownAt=" + uncorrected)).isEqualTo("outstanding");
        assertThat(leaps("good", "")).contains(urn);
        assertThat(leaps("outstanding", "")).doesNotContain(urn);
        assertThat(leaps("outstanding", "&knownAt=" + uncorrected)).contains(urn);

        record(events.corrected(events.inspected("b", "2021-07-09", "outstanding")));
        assertThat(steady(rating("on=2021-08-20"))).as("corrected back").isEqualTo(was);
        assertThat(stored.ofAuthority(urn, -1)).as("nothing is edited").hasSize(7);
    }

    @Test
    void aPublicationDateEnteredAsPrintedChangesOnlyTheDaysBetween() {
        record(events.corrected(events.published("b", "2021-08-25")));
        for (String day : List.of("2021-08-20", "2021-08-24")) {
            assertThat(overall("on=" + day)).isEqualTo("inadequate");
            assertThat(overall("on=" + day + "&knownAt=" + uncorrected)).isEqualTo("outstanding");
        }
        for (String day : List.of("2021-08-19", "2021-08-25")) {
            assertThat(overall("on=" + day)).isEqualTo(overall("on=" + day + "&knownAt=" + uncorrected));
        }
    }

    @Test
    void aReissueCountsFromItsDay() {
        record(events.reissued("b", "2021-09-01", "good"));
        assertThat(overall("on=2021-08-31")).isEqualTo("outstanding");
        assertThat(rating("on=2021-08-31").has("reissued")).isFalse();
        assertThat(rating("on=2021-08-31").path("until").asString()).isEqualTo("2021-09-01");
        JsonNode reissued = rating("on=2021-09-01");
        assertThat(reissued.path("overall").asString()).isEqualTo("good");
        assertThat(reissued.path("reissued").asString()).isEqualTo("2021-09-01");
        assertThat(reissued.path("publicationDate").asString()).isEqualTo("2021-08-20");
        assertThat(reissued.path("source").asString()).endsWith("/reissued");
        assertThat(overall("on=2021-09-01&knownAt=" + uncorrected)).isEqualTo("outstanding");
        assertThat(leaps("outstanding", "")).as("taken over by its report, whatever became of it").contains(urn);
        assertThat(get("/api/leaps?from=outstanding&to=good").findValuesAsString("urn")).as("a reissue is no leap")
                .doesNotContain(urn);
        assertThat(get("/api/authorities/" + urn).at("/rating/reissued").asString()).isEqualTo("2021-09-01");
    }

    @Test
    void aWithdrawalEndsTheRatingAndTheOneBeforeHoldsAgain() {
        record(events.withdrawn("b", "2022-02-01"));
        JsonNode last = rating("on=2022-01-31");
        assertThat(last.path("overall").asString()).isEqualTo("outstanding");
        assertThat(last.path("withdrawn").asString()).isEqualTo("2022-02-01");
        assertThat(last.path("until").asString()).isEqualTo("2022-02-01");
        JsonNode again = rating("on=2022-02-01");
        assertThat(again.path("inspectionId").asString()).isEqualTo("a");
        assertThat(again.path("from").asString()).isEqualTo("2022-02-01");
        assertThat(again.has("withdrawn")).isFalse();
        assertThat(overall("on=2022-02-01&knownAt=" + uncorrected)).isEqualTo("outstanding");
        assertThat(rating("on=2022-01-31&knownAt=" + uncorrected).has("withdrawn")).isFalse();
        assertThat(leaps("outstanding", "&on=2022-01-31")).contains(urn);
        assertThat(leaps("outstanding", "&on=2022-02-01")).doesNotContain(urn);
        assertThat(leaps("outstanding", "&knownAt=" + uncorrected)).contains(urn);
        assertThat(get("/api/leaps?from=outstanding&to=inadequate").findValuesAsString("urn"))
                .as("a return is no leap").doesNotContain(urn);
        assertThat(get("/api/authorities/" + urn + "?on=2022-01-31").at("/rating/withdrawn").asString())
                .isEqualTo("2022-02-01");
    }

    @Test
    void aWithdrawalOfEverythingLeavesNoRating() {
        JsonNode was = steady(rating(""));
        record(events.withdrawn("b", "2022-02-01"), events.withdrawn("a", "2022-03-01"));
        String last = newestEventId();
        JsonNode gap = rating("on=2022-03-01");
        assertThat(gap.path("state").asString()).isEqualTo("not_rated");
        assertThat(gap.has("overall")).isFalse();
        assertThat(gap.path("inspectionId").asString()).isEqualTo("a");
        assertThat(gap.path("withdrawn").asString()).isEqualTo("2022-03-01");
        assertThat(rating("on=2018-07-24").path("state").asString()).isEqualTo("not_rated");
        assertThat(rating("on=2018-07-24").has("withdrawn")).as("was never rated before").isFalse();
        assertThat(get("/api/authorities/" + urn).at("/rating/withdrawn").asString()).isEqualTo("2022-03-01");

        record(events.inspected("c", "2023-01-10", "good"), events.published("c", "2023-03-01"));
        assertThat(leaps("good", "")).as("after a gap there is nothing to leap from").doesNotContain(urn);

        record(events.voided("c"), events.revoked(last));
        assertThat(overall("on=2022-03-01")).as("the withdrawal was a mistake").isEqualTo("inadequate");
        List<String> ids = stored.ofAuthority(urn, -1).stream().map(e -> e.eventId()).toList();
        record(events.revoked(ids.get(5)));
        assertThat(steady(rating(""))).as("all undone").isEqualTo(was);
    }

    @Test
    void whatNeverTookPlaceCountsOnNoDay() {
        record(events.voided("b"));
        assertThat(overall("on=2021-08-20")).isEqualTo("inadequate");
        assertThat(rating("").has("withdrawn")).isFalse();
        assertThat(overall("on=2021-08-20&knownAt=" + uncorrected)).isEqualTo("outstanding");
        assertThat(leaps("outstanding", "")).doesNotContain(urn);
        record(events.revoked(newestEventId()));
        assertThat(overall("on=2021-08-20")).isEqualTo("outstanding");
    }

    @Test
    void aLostSourceChangesNoRating() {
        JsonNode was = steady(rating(""));
        record(events.lost("b", "2022-02-01"));
        assertThat(steady(rating(""))).isEqualTo(was);
    }

    @Test
    void aProposalChangesNothing() {
        JsonNode was = steady(rating(""));
        record(events.proposed(events.corrected(events.inspected("b", "2021-07-09", "good"))));
        assertThat(steady(rating(""))).isEqualTo(was);
    }

    @Test
    void anAuthorityIsNamedAsCorrected() {
        record(events.corrected(events.registered("Elsewhere")));
        assertThat(rating("on=2015-01-01").path("name").asString()).isEqualTo("Elsewhere");
        assertThat(rating("knownAt=" + uncorrected).path("name").asString()).isEqualTo("Somewhere");
    }

    private void record(JourneyEvent... news) {
        recording.record(news);
    }

    private String newestEventId() {
        return stored.ofAuthority(urn, -1).getLast().eventId();
    }

    /** Reads its own writes. */
    private JsonNode rating(String query) {
        return get("/api/authorities/" + urn + "/rating?minVersion=" + stored.head(urn).orElseThrow().version() + "&"
                + query);
    }

    private String overall(String query) {
        return rating(query).path("overall").asString();
    }

    /** From inadequate. */
    private List<String> leaps(String to, String query) {
        return get("/api/leaps?from=inadequate&to=" + to + query).findValuesAsString("urn");
    }

    private JsonNode get(String path) {
        TestClient.Answer answer = TestClient.on(port).get(path);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json();
    }

    private static JsonNode steady(JsonNode answer) {
        return ((ObjectNode) answer).remove(List.of("knownAt", "position", "version"));
    }
}
