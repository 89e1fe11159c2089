package uk.waymark.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import uk.waymark.events.AuthoritySucceeded;
import uk.waymark.events.InspectionRecorded;
import uk.waymark.events.ReportPublished;
import uk.waymark.runtime.stream.Listening;
import uk.waymark.runtime.stream.MovableClock;
import uk.waymark.runtime.web.TestClient;

/** What is recorded and not released reaches no public answer and no public stream, and is released by the day alone. */
@OnRatingProcess
class EmbargoApiTest {

    private static final String HARTLEPOOL = "80473";
    private static final String BERKSHIRE = "80577";
    private static final Instant LAST_SECOND = Instant.parse("2026-09-01T22:59:59Z");

    @LocalServerPort
    int port;
    @Autowired
    Recording recording;
    @Autowired
    MovableClock clock;

    @BeforeEach
    void samples() {
        recording.samplesOnce(port);
    }

    @AfterEach
    void today() {
        clock.set(RatingProcess.NOON);
    }

    @Test
    void aScheduledReportIsSeenFromMidnightInLondon() {
        Map<String, JsonNode> before = everythingPublic();
        String was = before.get("/api/authorities/" + HARTLEPOOL + "/rating").path("inspectionId").asString();
        try (Listening one = listen("/api/authorities/" + HARTLEPOOL + "/rating/stream", Map.of());
                Listening all = listen("/api/ratings/stream", Map.of());
                Listening privileged = listen("/api/authorities/" + HARTLEPOOL + "/rating/stream", basic())) {
            await().until(() -> one.data().size() == 1 && all.data().size() == 1 && privileged.data().size() == 1);
            recording.record(inspected("embargoed"));
            await().until(() -> waiting().contains("embargoed"));
            assertThat(everythingPublic()).isEqualTo(before);

            recording.record(new ReportPublished(HARTLEPOOL, "embargoed", LocalDate.of(2026, 9, 2), null, null, null,
                    List.of()));
            await().until(() -> rating(privileged()).path("until").asString("").equals("2026-09-02"));
            assertThat(waiting()).contains("embargoed");
            assertThat(privileged().get("/api/authorities/" + HARTLEPOOL + "/rating?on=2026-09-02").json()
                    .path("inspectionId").asString()).isEqualTo("embargoed");
            clock.set(LAST_SECOND);
            assertThat(everythingPublic()).isEqualTo(before);
            await().until(() -> last(privileged).path("until").asString("").equals("2026-09-02"));

            clock.set(LAST_SECOND.plusSeconds(1));
            assertThat(rating(TestClient.on(port)).path("inspectionId").asString()).isEqualTo("embargoed")
                    .isNotEqualTo(was);
            assertThat(rating(privileged()).path("notPublishedYet")).isEmpty();
            await().until(() -> one.data().size() == 2);
            assertThat(last(one).path("inspectionId").asString()).isEqualTo("embargoed");
            assertThat(one.events()).containsExactly("snapshot", "change");
            await().until(() -> all.data().size() == 2);
            assertThat(last(all).path("urn").asString()).isEqualTo(HARTLEPOOL);
        }
    }

    @Test
    void anAbolitionAheadIsNotTold() {
        JsonNode before = steady(TestClient.on(port).get("/api/authorities/" + BERKSHIRE).json());
        recording.record(new AuthoritySucceeded(BERKSHIRE, List.of("80001"), LocalDate.of(2027, 4, 1), null));
        await().until(() -> privileged().get("/api/authorities/" + BERKSHIRE).json().has("abolished"));
        assertThat(steady(TestClient.on(port).get("/api/authorities/" + BERKSHIRE).json())).isEqualTo(before);
    }

    @Test
    void thePublicCannotLookAhead() {
        for (String path : List.of("/api/authorities?", "/api/authorities/" + HARTLEPOOL + "?",
                "/api/authorities/" + HARTLEPOOL + "/rating?", "/api/standings?",
                "/api/leaps?from=good&to=outstanding&", "/api/standings/series?", "/api/standings/regions?",
                "/api/ratings?", "/api/authorities/" + HARTLEPOOL + "/ratings?")) {
            JsonNode clamped = TestClient.on(port).get(path + "on=2030-01-01").json();
            assertThat(clamped.path("on").asString()).isEqualTo("2026-09-01");
            assertThat(clamped.has("ahead")).isFalse();
            JsonNode ahead = privileged().get(path + "on=2030-01-01").json();
            assertThat(ahead.path("on").asString()).isEqualTo("2030-01-01");
            assertThat(ahead.path("ahead").asBoolean()).isTrue();
        }
    }

    private Map<String, JsonNode> everythingPublic() {
        List<String> paths = new ArrayList<>(List.of("/api/authorities/" + HARTLEPOOL + "/rating",
                "/api/authorities/" + HARTLEPOOL, "/api/authorities?size=500", "/api/standings",
                "/api/standings?rule=ilacs&region=north", "/api/standings/series", "/api/standings/regions",
                "/api/ratings",
                "/api/authorities/" + HARTLEPOOL + "/ratings"));
        for (String grade : List.of("outstanding", "good", "requires_improvement", "inadequate")) {
            paths.add("/api/authorities?size=500&grade=" + grade);
            if (!grade.equals("inadequate")) {
                paths.add("/api/leaps?to=inadequate&from=" + grade);
            }
        }
        Map<String, JsonNode> answers = new LinkedHashMap<>();
        for (String path : paths) {
            answers.put(path, publicly(path));
            String ahead = path + (path.contains("?") ? "&" : "?") + "on=2026-09-02";
            answers.put(ahead, publicly(ahead));
        }
        return answers;
    }

    private JsonNode publicly(String path) {
        TestClient.Answer answer = TestClient.on(port).get(path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return steady(answer.json());
    }

    /** Without what grows whenever something is recorded, whatever it is. */
    private static JsonNode steady(JsonNode answer) {
        ((ObjectNode) answer).remove(List.of("knownAt", "position", "version"));
        return answer;
    }

    private List<String> waiting() {
        List<String> ids = new ArrayList<>();
        rating(privileged()).path("notPublishedYet").forEach(i -> ids.add(i.path("inspectionId").asString()));
        return ids;
    }

    private static JsonNode rating(TestClient client) {
        return client.get("/api/authorities/" + HARTLEPOOL + "/rating").json();
    }

    private static JsonNode last(Listening stream) {
        return stream.data().getLast();
    }

    private Listening listen(String path, Map<String, String> headers) {
        return new Listening(port, path, headers);
    }

    private TestClient privileged() {
        return TestClient.on(port).as("recorder", RatingProcess.PASSWORD);
    }

    private static Map<String, String> basic() {
        return Map.of("Authorization", "Basic "
                + Base64.getEncoder().encodeToString(("recorder:" + RatingProcess.PASSWORD).getBytes()));
    }

    private static InspectionRecorded inspected(String id) {
        InspectionRecorded i = Told.inspected(id, "2026-08-20", "inadequate");
        return new InspectionRecorded(HARTLEPOOL, id, i.edition(), i.inspectionType(), i.scope(), i.visits(),
                i.leadInspectors(), i.judgements());
    }
}
