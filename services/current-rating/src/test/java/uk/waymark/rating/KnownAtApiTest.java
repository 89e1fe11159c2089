package uk.waymark.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import uk.waymark.events.InspectionRecorded;
import uk.waymark.events.ReportPublished;
import uk.waymark.runtime.events.StoredEvents;
import uk.waymark.runtime.web.TestClient;

/** Who wrote sees it, and nobody's earlier answer changes. */
@OnRatingProcess
class KnownAtApiTest {

    private static final String DERBY = "80459";
    private static final List<String> QUESTIONS = List.of("/api/authorities/80459/rating?on=2012-12-31",
            "/api/authorities/80459?on=2012-12-31", "/api/authorities?on=2012-12-31", "/api/standings?on=2012-12-31",
            "/api/leaps?from=good&to=outstanding&on=2012-12-31",
            "/api/standings/series?from=2012-01-01&on=2012-12-31", "/api/standings/regions?on=2012-12-31",
            "/api/ratings?on=2012-12-31", "/api/authorities/80459/ratings?on=2012-12-31");

    @LocalServerPort
    int port;
    @Autowired
    Recording recording;
    @Autowired
    StoredEvents stored;

    @BeforeEach
    void samples() {
        recording.samplesOnce(port);
    }

    @Test
    void anAnswerAskedAgainStaysTheSameToTheByte() {
        Map<String, String> answers = new LinkedHashMap<>();
        QUESTIONS.forEach(path -> {
            TestClient.Answer answer = TestClient.on(port).get(path);
            answers.put(path + "&knownAt=" + answer.json().path("knownAt").asString(), answer.body());
        });
        long version = stored.head(DERBY).orElseThrow().version();
        recording.record(inspected(), new ReportPublished(DERBY, "late", LocalDate.of(2012, 11, 1), null, null, null,
                List.of()));

        JsonNode written = get("/api/authorities/80459/rating?on=2012-12-31&minVersion=" + (version + 2));
        assertThat(written.path("inspectionId").asString()).isEqualTo("late");
        assertThat(written.path("version").asLong()).isEqualTo(version + 2);
        assertThat(get("/api/standings?on=2012-12-31&minPosition=" + stored.head(DERBY).orElseThrow().position())
                .path("authorities").asInt()).isEqualTo(1);
        answers.forEach((path, was) -> assertThat(TestClient.on(port).get(path).body()).isEqualTo(was));
    }

    @Test
    void whatIsNotThereYetIsWaitedForAndThenRefused() {
        TestClient.Answer answer = TestClient.on(port).get("/api/authorities/80459/rating?minVersion=1000000");
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isNotNull();
    }

    @Test
    void anUnchangedAnswerIsNotSentAgain() {
        String path = "/api/standings?on=2021-08-20&knownAt=" + get("/api/standings").path("knownAt").asString();
        String tag = TestClient.on(port).get(path).header("ETag");
        assertThat(TestClient.on(port).with("If-None-Match", tag).get(path).status()).isEqualTo(304);
    }

    private JsonNode get(String path) {
        TestClient.Answer answer = TestClient.on(port).get(path);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json();
    }

    private static InspectionRecorded inspected() {
        InspectionRecorded i = Told.inspected("late", "2012-10-01", "good");
        return new InspectionRecorded(DERBY, "late", i.edition(), i.inspectionType(), i.scope(), i.visits(),
                i.leadInspectors(), i.judgements());
    }
}
