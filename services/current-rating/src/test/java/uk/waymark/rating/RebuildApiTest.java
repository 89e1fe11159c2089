package uk.waymark.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import uk.waymark.runtime.security.EndpointCoverage;
import uk.waymark.runtime.web.TestClient;

/** What was written event by event and what is made anew from the event store are the same, row by row. */
@OnRatingProcess
class RebuildApiTest {

    private static final String REBUILD = "/api/projections/current-rating/rebuild";
    private static final String ROWS = """
                                       select concat_ws('|', urn, key, recorded, kind, effective, name, region, ons_codes, inspection_id,
                                         inspection_end, edition, overall, detail)
                                       from current_rating.active_fact order by 1""";

    @LocalServerPort
    int port;
    @Autowired
    Recording recording;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    ApplicationContext process;

    @BeforeEach
    void samples() {
        recording.samplesOnce(port);
    }

    @Test
    void liveEqualsRebuilt() {
        List<String> live = jdbc.sql(ROWS).query(String.class).list();
        int generation = generation();
        Map<String, String> answers = new LinkedHashMap<>();
        for (String path : List.of("/api/authorities/80566/rating?", "/api/standings?on=2021-08-20&",
                "/api/leaps?from=inadequate&to=good&", "/api/authorities?size=500&on=2016-01-01&")) {
            TestClient.Answer answer = TestClient.on(port).get(path);
            answers.put(path + "knownAt=" + answer.json().path("knownAt").asString(), answer.body());
        }

        assertThat(administrator().post(REBUILD, "").status()).isEqualTo(202);
        await().atMost(Duration.ofMinutes(2)).until(() -> !state().equals("running"));

        assertThat(state()).isEqualTo("finished");
        assertThat(administrator().get(REBUILD).json().path("differing")).isEmpty();
        assertThat(generation()).isNotEqualTo(generation);
        assertThat(jdbc.sql(ROWS).query(String.class).list()).hasSizeGreaterThan(1_000).isEqualTo(live);
        answers.forEach((path, was) -> assertThat(TestClient.on(port).get(path).body()).isEqualTo(was));
    }

    @Test
    void everyEndpointHasARule() {
        assertThat(EndpointCoverage.of(process).withoutRule()).isEmpty();
        assertThat(EndpointCoverage.of(process).table()).contains("GET /api/authorities everybody",
                "GET /api/authorities/{urn} everybody", "GET /api/authorities/{urn}/rating everybody",
                "GET /api/authorities/{urn}/rating/stream everybody", "GET /api/ratings/stream everybody",
                "GET /api/standings everybody", "GET /api/leaps everybody");
    }

    private int generation() {
        return jdbc.sql("select generation from current_rating.active_generation").query(Integer.class).single();
    }

    private String state() {
        JsonNode rebuild = administrator().get(REBUILD).json();
        return rebuild.path("state").asString();
    }

    private TestClient administrator() {
        return TestClient.on(port).as("admin", RatingProcess.PASSWORD);
    }
}
