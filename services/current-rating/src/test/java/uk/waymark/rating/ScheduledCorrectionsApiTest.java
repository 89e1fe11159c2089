package uk.waymark.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import uk.waymark.events.JourneyEvent;
import uk.waymark.journey.Events;
import uk.waymark.runtime.stream.Listening;
import uk.waymark.runtime.stream.MovableClock;
import uk.waymark.runtime.web.TestClient;

/** A reissue and a withdrawal that are dated ahead reach no public answer and no public stream before their days begin. */
@OnRatingProcess
@TestPropertySource(properties = "spring.application.name=scheduled")
class ScheduledCorrectionsApiTest {

    private static final Events EVENTS = new Events("70000");
    private static final String RATING = "/api/authorities/70000/rating";
    private static final List<String> PATHS = List.of(RATING + "?", "/api/authorities/70000?", "/api/authorities?",
            "/api/standings?", "/api/leaps?from=inadequate&to=outstanding&", "/api/leaps?from=outstanding&to=good&",
            RATING + "?on=2026-08-31&", "/api/authorities?on=2026-08-31&");

    @LocalServerPort
    int port;
    @Autowired
    Recording recording;
    @Autowired
    MovableClock clock;

    @AfterEach
    void today() {
        clock.set(RatingProcess.NOON);
    }

    @Test
    void areSeenFromMidnightInLondon() {
        recording.record(EVENTS.registered("Somewhere"), EVENTS.inspected("a", "2018-05-18", "inadequate"),
                EVENTS.published("a", "2018-07-25"), EVENTS.inspected("b", "2021-07-09", "outstanding"),
                EVENTS.published("b", "2021-08-20"));
        await().until(() -> TestClient.on(port).get(RATING + "?minVersion=4").status() == 200);
        try (Listening one = new Listening(port, RATING + "/stream", Map.of());
                Listening all = new Listening(port, "/api/ratings/stream", Map.of());
                Listening privileged = new Listening(port, RATING + "/stream", basic())) {
            await().until(() -> Stream.of(one, all, privileged).allMatch(s -> s.data().size() == 1));
            embargoed(EVENTS.reissued("b", "2026-09-02", "good"), "2026-09-02", 5, privileged);
            JsonNode waiting = privileged().get(RATING).json().path("notPublishedYet");
            assertThat(waiting).hasSize(1);
            assertThat(waiting.at("/0/reissued").asString()).isEqualTo("2026-09-02");
            assertThat(one.data()).hasSize(1);
            clock.set(Instant.parse("2026-09-01T23:00:00Z"));
            JsonNode reissued = TestClient.on(port).get(RATING).json();
            assertThat(reissued.path("overall").asString()).isEqualTo("good");
            assertThat(reissued.path("reissued").asString()).isEqualTo("2026-09-02");
            await().until(() -> one.data().size() == 2 && all.data().size() == 2);
            assertThat(one.data().getLast().path("overall").asString()).isEqualTo("good");

            embargoed(EVENTS.withdrawn("b", "2026-09-03"), "2026-09-03", 6, privileged);
            assertThat(privileged().get(RATING).json().path("withdrawn").asString()).isEqualTo("2026-09-03");
            assertThat(privileged().get(RATING).json().path("notPublishedYet")).as("a return publishes nothing")
                    .isEmpty();
            assertThat(one.data()).hasSize(2);
            clock.set(Instant.parse("2026-09-02T23:00:00Z"));
            assertThat(TestClient.on(port).get(RATING).json().path("inspectionId").asString()).isEqualTo("a");
            assertThat(TestClient.on(port).get(RATING + "?on=2026-09-02").json().path("withdrawn").asString())
                    .isEqualTo("2026-09-03");
            await().until(() -> one.data().size() == 3 && all.data().size() == 3);
            assertThat(all.data().getLast().path("inspectionId").asString()).isEqualTo("a");
            assertThat(one.events()).containsExactly("snapshot", "change", "change");
        }
    }

    /** Recorded, seen by those who may know, and by nobody else until the last second before its day. */
    private void embargoed(JourneyEvent event, String day, int version, Listening privileged) {
        List<JsonNode> before = everythingPublic(day);
        recording.record(event);
        await().until(() -> privileged().get(RATING + "?minVersion=" + version).status() == 200);
        await().until(() -> privileged.data().getLast().path("until").asString("").equals(day));
        assertThat(everythingPublic(day)).isEqualTo(before);
        clock.set(Instant.parse(day + "T00:00:00Z").minusSeconds(3_601));
        assertThat(everythingPublic(day)).isEqualTo(before);
    }

    private List<JsonNode> everythingPublic(String ahead) {
        return PATHS.stream().flatMap(path -> Stream.of(path, path + (path.contains("on=") ? "" : "on=" + ahead)))
                .map(path -> TestClient.on(port).get(path).json())
                .map(json -> (JsonNode) ((ObjectNode) json).remove(List.of("knownAt", "position", "version"))).toList();
    }

    private TestClient privileged() {
        return TestClient.on(port).as("recorder", RatingProcess.PASSWORD);
    }

    private static Map<String, String> basic() {
        return Map.of("Authorization", "Basic "
                + Base64.getEncoder().encodeToString(("recorder:" + RatingProcess.PASSWORD).getBytes()));
    }
}
