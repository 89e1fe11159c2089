package uk.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The contract of the API, from the samples that a first start imports. */
class EndToEndTest {

    private final Site site = RunningWaymark.shared().site();

    @ParameterizedTest
    @CsvSource({"any-framework, , 19, 147", "any-framework, north, 5, ", "ilacs, , 18, 102", "ilacs, north, 4, "})
    void standings(String rule, String region, int outstanding, Integer authorities) {
        Answer answer = site
                .get("/api/standings?on=2021-08-20&rule=" + rule + (region == null ? "" : "&region=" + region));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().at("/counts/outstanding").asInt()).isEqualTo(outstanding);
        assertThat(answer.at("/rule")).isEqualTo(rule);
        assertThat(answer.at("/on")).isEqualTo("2021-08-20");
        assertThat(answer.at("/knownAt")).endsWith("Z");
        assertThat(answer.json().at("/position").isIntegralNumber()).isTrue();
        assertThat(answer.json().at("/unrated").isIntegralNumber()).isTrue();
        if (authorities != null) {
            assertThat(answer.json().at("/authorities").asInt()).isEqualTo(authorities);
        }
        int counted = 0;
        for (JsonNode count : answer.json().at("/counts")) {
            counted += count.asInt();
        }
        assertThat(counted).isEqualTo(answer.json().at("/authorities").asInt());
    }

    @Test
    void standingsAfterTheReformCountTheMissingOverallApart() {
        Answer answer = site.get("/api/standings?on=2026-08-20&rule=any-framework");
        assertThat(answer.json().at("/counts/not_judged_under_framework").asInt()).isEqualTo(11);
    }

    @Test
    void ratingOnADay() {
        Answer answer = site.get("/api/authorities/80566/rating?on=2019-01-01");
        assertThat(answer.at("/overall")).isEqualTo("inadequate");
        assertThat(judgements(answer)).contains("leadership_management_governance=inadequate",
                "in_care=requires_improvement",
                "adoption=good", "care_leavers=requires_improvement", "help_and_protection=inadequate");
    }

    @Test
    void ratingToday() {
        Answer answer = site.get("/api/authorities/80566/rating");
        assertThat(answer.at("/overall")).isEqualTo("outstanding");
        assertThat(answer.at("/edition")).isEqualTo("ILACS_2023");
        assertThat(judgements(answer)).containsExactlyInAnyOrder("impact_of_leaders=outstanding",
                "help_and_protection=outstanding", "in_care=outstanding", "care_leavers=good");
    }

    @Test
    void ratingAfterTheReform() {
        Answer answer = site.get("/api/authorities/80573/rating");
        assertThat(answer.at("/overall")).isEqualTo("not_judged_under_framework");
        assertThat(judgements(answer)).extracting(j -> j.replaceFirst("=.*", "")).containsExactlyInAnyOrder(
                "impact_of_leaders", "help_and_protection", "in_care", "care_leavers");
    }

    @Test
    void theFirstLeap() {
        JsonNode leaps = leaps("from=inadequate&to=outstanding&rule=any-framework");
        assertThat(leaps).hasSize(1);
        assertThat(leaps.get(0).at("/urn").asString()).isEqualTo("80566");
        assertThat(leaps.get(0).at("/date").asString()).isEqualTo("2021-08-20");
        assertThat(leaps.get(0).at("/first").asBoolean()).isTrue();
    }

    @Test
    void directLeapsInOrder() {
        JsonNode leaps = leaps("from=inadequate&to=good&rule=any-framework");
        List<String> days = leaps.values().stream().map(l -> l.at("/date").asString()).toList();
        assertThat(days).hasSizeGreaterThan(1).isSorted().allMatch(d -> d.matches("20\\d\\d-\\d\\d-\\d\\d"));
        assertThat(leaps.values()).allSatisfy(l -> assertThat(l.at("/first").asBoolean())
                .isEqualTo(l.at("/date").asString().equals(days.getFirst())));
        assertThat(leaps.values().stream().map(l -> l.at("/urn").asString())).contains("80543");
    }

    @Test
    void nobodyHadLeaptBefore() {
        assertThat(leaps("from=inadequate&to=outstanding&rule=any-framework&on=2021-08-19")).isEmpty();
    }

    @Test
    void timelineFrom2015To2025() {
        Answer answer = site.get("/api/authorities/80566/timeline?kind=inspection");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("80566-2015-07-20", "80566-2018-07-25", "80566-2021-08-20",
                "80566-2025-03-11");
        assertThat(site.get("/api/authorities/80566/timeline").body()).contains("Together for Children",
                "Jill Colbert", "Nick Whitfield");
    }

    @Test
    void nothingRecordedYet() {
        Answer answer = site.get("/api/authorities/80566/rating?knownAt=2001-01-01T00:00:00Z");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("nothing_recorded_yet");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/standings?on=2021-08-20&rule=guess", "/api/standings?on=20-08-2021&rule=ilacs",
        "/api/authorities/80566/rating?knownAt=yesterday", "/api/authorities/80566/rating?onn=2021-08-20",
        "/api/leaps?from=splendid&to=outstanding&rule=ilacs"})
    void whatMakesNoSenseIsRefusedAsAProblem(String path) {
        Answer answer = site.get(path);
        assertThat(answer.status()).as(answer.body()).isBetween(400, 422);
        assertThat(answer.headers().firstValue("Content-Type")).hasValueSatisfying(
                type -> assertThat(type).startsWith("application/problem+json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/openapi.json", "/actuator/health/readiness", "/api/authorities",
        "/api/export/inspections.csv"})
    void answersWithoutSigningIn(String path) {
        Answer answer = site.get(path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        assertThat(answer.body()).isNotBlank();
    }

    private JsonNode leaps(String query) {
        Answer answer = site.get("/api/leaps?" + query);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().at("/leaps");
    }

    private static List<String> judgements(Answer answer) {
        List<String> judgements = new ArrayList<>();
        answer.json().at("/judgements").properties()
                .forEach(j -> judgements.add(j.getKey() + "=" + (j.getValue().isObject()
                        ? j.getValue().at("/grade").asString()
                        : j.getValue().asString())));
        return judgements;
    }
}
