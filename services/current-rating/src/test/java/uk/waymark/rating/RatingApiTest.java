package uk.waymark.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import uk.waymark.runtime.web.TestClient;

/** The contract, over HTTP, on the real record. */
@OnRatingProcess
class RatingApiTest {

    @LocalServerPort
    int port;
    @Autowired
    Recording recording;

    @BeforeEach
    void samples() {
        recording.samplesOnce(port);
    }

    @ParameterizedTest
    @CsvSource({"any-framework,,19,147,5", "any-framework,north,5,,", "ilacs,,18,102,50", "ilacs,north,4,,"})
    void standings(String rule, String region, int outstanding, Integer authorities, Integer unrated) {
        JsonNode answer = get(
                "/api/standings?on=2021-08-20&rule=" + rule + (region == null ? "" : "&region=" + region));
        assertThat(answer.at("/counts/outstanding").asInt()).isEqualTo(outstanding);
        assertThat(answer.path("rule").asString()).isEqualTo(rule);
        assertThat(answer.path("on").asString()).isEqualTo("2021-08-20");
        assertThat(answer.path("knownAt").asString()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z");
        assertThat(answer.path("position").asLong()).isPositive();
        assertThat(answer.path("counts").propertyNames()).contains("outstanding", "good", "requires_improvement",
                "inadequate", "not_judged_under_framework");
        if (authorities != null) {
            assertThat(answer.path("authorities").asInt()).isEqualTo(authorities);
            assertThat(answer.path("unrated").asInt()).isEqualTo(unrated);
        }
    }

    @Test
    void ratings() {
        assertThat(get("/api/authorities/80566/rating?on=2019-01-01").path("overall").asString())
                .isEqualTo("inadequate");
        JsonNode now = get("/api/authorities/80566/rating");
        assertThat(now.path("overall").asString()).isEqualTo("outstanding");
        assertThat(now.path("edition").asString()).isEqualTo("ILACS_2023");
        assertThat(now.path("name").asString()).isEqualTo("Sunderland");
        assertThat(now.path("on").asString()).isEqualTo("2026-09-01");
        assertThat(now.at("/judgements/impact_of_leaders").asString()).isEqualTo("outstanding");
        assertThat(now.path("notPublishedYet").isMissingNode()).isTrue();
        assertThat(now.path("version").asInt()).isEqualTo(22);
        JsonNode reformed = get("/api/authorities/80573/rating");
        assertThat(reformed.path("overall").asString()).isEqualTo("not_judged_under_framework");
        assertThat(reformed.path("judgements").propertyNames()).containsExactly("impact_of_leaders",
                "help_and_protection", "in_care", "care_leavers");
    }

    @Test
    void theFourKindsOfNothing() {
        assertThat(get("/api/authorities/80566/rating?on=2014-01-01").path("state").asString()).isEqualTo("not_rated");
        assertThat(get("/api/authorities/80566/rating?knownAt=2020-01-01T00:00:00Z").path("state").asString())
                .isEqualTo("nothing_recorded_yet");
        assertThat(get("/api/authorities/80566?knownAt=2020-01-01T00:00:00Z").at("/rating/state").asString())
                .isEqualTo("nothing_recorded_yet");
        for (String unknown : List.of("99999", "x", "80566%20", "%F0%9F%98%80")) {
            assertThat(client().get("/api/authorities/" + unknown + "/rating").status()).isEqualTo(404);
            assertThat(client().get("/api/authorities/" + unknown).status()).isEqualTo(404);
            assertThat(client().get("/api/authorities/" + unknown + "/rating/stream").status()).isEqualTo(404);
        }
        assertThat(get("/api/standings?knownAt=2020-01-01T00:00:00Z").path("authorities").asInt()).isZero();
    }

    @Test
    void leaps() {
        JsonNode answer = get("/api/leaps?from=inadequate&to=outstanding&rule=any-framework");
        assertThat(answer.path("leaps")).hasSize(1);
        JsonNode leap = answer.path("leaps").get(0);
        assertThat(leap.path("name").asString()).isEqualTo("Sunderland");
        assertThat(leap.path("date").asString()).isEqualTo("2021-08-20");
        assertThat(leap.path("first").asBoolean()).isTrue();
        assertThat(get("/api/leaps?from=inadequate&to=outstanding&rule=ilacs").path("leaps")).isEmpty();
        assertThat(get("/api/leaps?from=inadequate&to=outstanding&on=2021-08-19").path("leaps")).isEmpty();
        assertThat(names(get("/api/leaps?from=inadequate&to=good").path("leaps"), "date")).isSorted()
                .hasSizeGreaterThan(5);
    }

    @Test
    void authorities() {
        JsonNode north = get("/api/authorities?region=north&grade=outstanding&on=2021-08-20");
        assertThat(names(north.path("items"), "name")).containsExactly("Leeds", "North Lincolnshire",
                "North Tyneside", "North Yorkshire", "Sunderland");
        assertThat(north.path("total").asInt()).isEqualTo(5);
        assertThat(north.at("/items/0/rating/overall").asString()).isEqualTo("outstanding");
        assertThat(names(get("/api/authorities?q=sunder").path("items"), "urn")).containsExactly("80566");
        assertThat(get("/api/authorities?q=%25").path("total").asInt()).isZero();
        assertThat(get("/api/authorities?edition=ILACS_2026").path("total").asInt())
                .isEqualTo(get("/api/authorities?grade=not_judged_under_framework").path("total").asInt()).isPositive();
        assertThat(get("/api/authorities?page=2&size=100").path("items")).hasSize(56);
        JsonNode profile = get("/api/authorities/80566");
        assertThat(profile.path("onsCode").asString()).isEqualTo("E08000024");
        assertThat(profile.path("statisticalNeighbours")).hasSize(10);
        assertThat(profile.at("/statisticalNeighbours/1/name").asString()).isEqualTo("South Tyneside");
        assertThat(profile.at("/statisticalNeighbours/8/name").asString()).isEqualTo("Barnsley");
        assertThat(profile.path("deliveryOrganisation").asString()).isEqualTo("Together for Children");
        assertThat(get("/api/authorities/80566?on=2016-01-01").has("deliveryOrganisation")).isFalse();
        assertThat(get("/api/authorities/80426").path("onsCode").asString()).isEqualTo("E08000038");
        assertThat(get("/api/authorities/80426?on=2025-03-31").path("onsCode").asString()).isEqualTo("E08000016");
        assertThat(profile.at("/rating/overall").asString()).isEqualTo("outstanding");
    }

    @ParameterizedTest
    @CsvSource({"/api/standings?rule=all,rule", "/api/standings?region=Narnia,region", "/api/standings?on=yesterday,on",
        "/api/standings?knownAt=2021-08-20,knownAt", "/api/leaps?from=bad&to=good,from", "/api/leaps?to=good,from",
        "/api/leaps?from=good&to=good,to", "/api/leaps?from=good&to=inadequate&rule=x,rule",
        "/api/authorities?grade=super,grade", "/api/authorities?edition=ILACS_2099,edition",
        "/api/authorities?size=0,size", "/api/authorities?page=x,page", "/api/authorities?sort=name,sort",
        "/api/authorities/80566/rating?minVersion=-1,minVersion", "/api/authorities/80566/rating?rule=ilacs,rule"})
    void whatIsMalformedIsNamed(String path, String field) {
        TestClient.Answer answer = client().get(path);
        assertThat(answer.status()).as(path).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo(field);
    }

    @Test
    void whatMayBeChosenIsSaid() {
        assertThat(client().get("/api/standings?rule=all").json().at("/errors/0/detail").asString())
                .isEqualTo("must be one of any-framework, ilacs");
    }

    @Test
    void theExamplesAreTrue() {
        List<JsonNode> examples = client().get("/api/openapi.json").json().path("paths").findValues("Sunderland");
        assertThat(examples).hasSize(4).allSatisfy(example -> assertThat(steady(example.path("value")))
                .isEqualTo(steady(get(example.path("summary").asString()))));
    }

    private static JsonNode steady(JsonNode answer) {
        return ((ObjectNode) answer).remove(List.of("knownAt", "position"));
    }

    private TestClient client() {
        return TestClient.on(port);
    }

    private JsonNode get(String path) {
        TestClient.Answer answer = client().get(path);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json();
    }

    private static List<String> names(JsonNode array, String field) {
        return StreamSupport.stream(array.spliterator(), false).map(n -> n.path(field).asString()).toList();
    }
}
