package uk.waymark.recording.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import uk.waymark.events.InterventionKind;
import uk.waymark.journey.framework.FrameworkCatalogue;
import uk.waymark.journey.framework.Regions;

class VocabularyTest {

    private final JsonNode told = HttpProcess.nobody().get("/api/vocabulary").json();

    @Test
    void tellsWhatEachEditionAsksAndHowItIsAnswered() {
        assertThat(told.get("editions")).hasSameSizeAs(FrameworkCatalogue.editions());
        JsonNode newest = told.at("/editions/4");
        assertThat(newest.at("/code").asString()).isEqualTo("ILACS_2026");
        assertThat(newest.at("/firstStart").asString()).isEqualTo("2026-04-01");
        assertThat(newest.has("lastStart")).isFalse();
        assertThat(newest.at("/judgements").findValuesAsString("code")).containsExactly("impact_of_leaders",
                "help_and_protection", "in_care", "care_leavers");
        assertThat(newest.at("/grades").valueStream().map(JsonNode::asString)).containsExactly("outstanding", "good",
                "requires_improvement", "inadequate", "not_judged", "unknown");
        assertThat(told.at("/editions/0/grades").valueStream().map(JsonNode::asString)).contains("adequate")
                .doesNotContain("requires_improvement");
    }

    @Test
    void tellsEveryWordAsACommandWritesIt() {
        assertThat(told.get("regions")).hasSameSizeAs(Regions.ALL);
        assertThat(told.get("interventionKinds")).hasSameSizeAs(InterventionKind.values());
        assertThat(told.at("/interventionKinds").valueStream().map(JsonNode::asString)).contains("statutory_direction");
        assertThat(told.at("/scopes/0").asString()).isEqualTo("whole_service");
        assertThat(told.at("/confidences/0").asString()).isEqualTo("verified");
    }

    @Test
    void isTheSameForEverybodyAndDescribed() {
        assertThat(HttpProcess.recorder().get("/api/vocabulary").json()).isEqualTo(told);
        JsonNode get = HttpProcess.nobody().get("/api/openapi.json").json().at("/paths/~1api~1vocabulary/get");
        assertThat(get.at("/summary").asString()).isEqualTo("Which words commands understand");
        assertThat(get.has("security")).isFalse();
    }
}
