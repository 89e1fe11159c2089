package uk.waymark.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import uk.waymark.runtime.web.TestClient;

/** What the overview answers agree with what is asked one by one, on the real record. */
@OnRatingProcess
class OverviewApiTest {

    @LocalServerPort
    int port;
    @Autowired
    Recording recording;

    @BeforeEach
    void samples() {
        recording.samplesOnce(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&rule=ilacs", "&region=north", "&rule=ilacs&region=London"})
    void aSeriesSaysOnEachDayWhatTheStandingsSayOnThatDay(String asked) {
        List<JsonNode> steps = get("/api/standings/series?on=2026-08-31" + asked).path("steps").valueStream().toList();
        assertThat(steps.getFirst().path("date").asString()).isEqualTo("2014-01-01");
        assertThat(steps).extracting(step -> step.path("date").asString()).isSorted().doesNotHaveDuplicates()
                .hasSizeGreaterThan(20);
        for (int i = 0; i < steps.size(); i += 7) {
            LocalDate first = LocalDate.parse(steps.get(i).path("date").asString());
            LocalDate last = i + 1 == steps.size()
                    ? LocalDate.of(2026, 8, 31)
                    : LocalDate.parse(steps.get(i + 1).path("date").asString()).minusDays(1);
            for (LocalDate day : List.of(first, last)) {
                JsonNode standings = get("/api/standings?on=" + day + asked);
                for (String count : List.of("counts", "authorities", "unrated")) {
                    assertThat(steps.get(i).path(count)).as(count + " on " + day).isEqualTo(standings.path(count));
                }
            }
        }
    }

    @Test
    void aSeriesBeginsWhereItIsTold() {
        JsonNode series = get("/api/standings/series?from=2021-08-01&on=2021-08-31");
        assertThat(series.at("/steps/0/date").asString()).isEqualTo("2021-08-01");
        assertThat(series.path("steps").valueStream().map(s -> s.path("date").asString())).contains("2021-08-20");
        TestClient.Answer late = TestClient.on(port).get("/api/standings/series?from=2021-09-01&on=2021-08-31");
        assertThat(late.status()).isEqualTo(400);
        assertThat(late.json().at("/errors/0/field").asString()).isEqualTo("from");
        assertThat(get("/api/standings/series?knownAt=2020-01-01T00:00:00Z").path("steps")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"on=2021-08-20", "on=2021-08-20&rule=ilacs", "on=2026-08-31", "on=2015-01-01"})
    void regionsAddUpToEngland(String asked) {
        List<JsonNode> regions = get("/api/standings/regions?" + asked).path("regions").valueStream().toList();
        JsonNode england = get("/api/standings?" + asked);
        assertThat(regions).hasSize(9);
        assertThat(regions.stream().mapToInt(r -> r.path("unrated").asInt()).sum())
                .isEqualTo(england.path("unrated").asInt());
        england.path("counts").propertyNames()
                .forEach(grade -> assertThat(regions.stream().mapToInt(r -> r.path("counts").path(grade).asInt()).sum())
                        .as(grade).isEqualTo(england.path("counts").path(grade).asInt()));
        for (JsonNode region : regions) {
            JsonNode alone = get("/api/standings?" + asked + "&region="
                    + region.path("region").asString().replace(' ', '-'));
            assertThat(region.path("counts")).isEqualTo(alone.path("counts"));
        }
    }

    @Test
    void everyJudgementOfEveryAuthority() {
        JsonNode ratings = get("/api/ratings?on=2021-08-20&rule=ilacs");
        List<JsonNode> items = ratings.path("items").valueStream().toList();
        assertThat(items).hasSize(152).extracting(i -> i.path("name").asString()).isSorted();
        assertThat(counted(items)).hasSize(102);
        assertThat(counted(items).stream().filter(i -> i.path("overall").asString().equals("outstanding"))).hasSize(18);
        JsonNode sunderland = items.stream().filter(i -> i.path("urn").asString().equals("80566")).findFirst()
                .orElseThrow();
        JsonNode alone = get("/api/authorities/80566/rating?on=2021-08-20");
        for (String field : List.of("overall", "edition", "judgements", "inspectionId", "publicationDate", "from")) {
            assertThat(sunderland.path(field)).as(field).isEqualTo(alone.path(field));
        }
        assertThat(get("/api/ratings?on=2021-08-20&region=north").path("items")).hasSize(50);
        assertThat(items).filteredOn(i -> i.path("state").asString().equals("not_rated")).hasSize(5)
                .allSatisfy(i -> assertThat(i.has("overall")).isFalse());
    }

    @Test
    void everythingThatRatedAnAuthority() {
        JsonNode answer = get("/api/authorities/80566/ratings");
        assertThat(texts(answer, "overall")).containsExactly("inadequate", "inadequate", "outstanding", "outstanding");
        assertThat(texts(answer, "from")).containsExactly("2015-07-20", "2018-07-25", "2021-08-20", "2025-03-11");
        assertThat(texts(answer, "until")).containsExactly("2018-07-25", "2021-08-20", "2025-03-11", "");
        assertThat(texts(get("/api/authorities/80566/ratings?on=2021-08-19"), "from")).containsExactly("2015-07-20",
                "2018-07-25");
        JsonNode before = get("/api/authorities/80566/ratings?knownAt=2020-01-01T00:00:00Z");
        assertThat(before.path("periods")).isEmpty();
        assertThat(before.has("name")).isFalse();
        assertThat(TestClient.on(port).get("/api/authorities/99999/ratings").status()).isEqualTo(404);
    }

    private static List<JsonNode> counted(List<JsonNode> items) {
        return items.stream().filter(i -> i.path("counted").asBoolean()).toList();
    }

    private static Stream<String> texts(JsonNode answer, String field) {
        return answer.path("periods").valueStream().map(p -> p.path(field).asString(""));
    }

    private JsonNode get(String path) {
        TestClient.Answer answer = TestClient.on(port).get(path);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json();
    }
}
