package uk.waymark.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import uk.waymark.Answer;
import uk.waymark.RunningWaymark;
import uk.waymark.Site;

/** What is published elsewhere reaches whoever is looking, without anyone asking; how soon, {@link SeenAtOnceTest} asks. */
@OnRealBrowser
class LivePageTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/London"));
    private static final String HARTLEPOOL = "/api/authorities/80473";
    private static final String CENTRAL_BEDFORDSHIRE = "/api/authorities/80446";

    private final Site recorder = RunningWaymark.shared().site().as("recorder");

    @Test
    void aPublicationIsSeenByTwo(Visitor one, Visitor other) {
        one.open("/").sees("#live", "Live");
        other.open("/authorities/80473").sees("#live", "Live").sees("#profile", "Outstanding");
        inspected(HARTLEPOOL, "live-one");
        publish(HARTLEPOOL, "live-one");
        one.sees("#live-news", "Updated: Hartlepool");
        one.sees("#live-news", "Outstanding").sees("#live-news", "No overall under the 2026 framework");
        one.sees("#reports li:has(a[href='https://example.org/live-one'])", "Hartlepool");
        assertThat(one.find("#rug tr:has(a[href='/authorities/80473']) td.wm-cell >> nth=0").getAttribute("data-grade"))
                .isEqualTo("not_judged_under_framework");
        other.sees("#profile", "No overall under the 2026 framework").sees("#live-news", "Updated");
        other.sees("#timeline li:first-child", "ILACS standard inspection");
        assertThat(one.find("#live-news").getAttribute("aria-live")).isEqualTo("polite");
    }

    @Test
    void aLostConnectionIsToldAndMadeGood(Visitor visitor) throws IOException {
        try (Line line = new Line(recorder.port())) {
            visitor.over(line).open("/").sees("#live", "Live");
            inspected(CENTRAL_BEDFORDSHIRE, "live-two");
            line.cut();
            visitor.sees("#live", "Reconnecting");
            publish(CENTRAL_BEDFORDSHIRE, "live-two");
            line.mend();
            visitor.sees("#live", "Live").sees("#live-news", "Updated: Central Bedfordshire").sees("#reports",
                    "Central Bedfordshire");
        }
    }

    private void inspected(String authority, String id) {
        accepted(recorder.post(authority + "/inspections",
                """
                {"inspectionId": "%s", "inspectionType": "standard", "scope": "whole_service",
                 "visits": [{"start": "%s", "end": "%s"}],
                 "judgements": [{"code": "impact_of_leaders", "grade": "good"}, {"code": "help_and_protection", "grade": "good"},
                                {"code": "in_care", "grade": "good"}, {"code": "care_leavers", "grade": "good"}]}"""
                        .formatted(id, TODAY.minusDays(30), TODAY.minusDays(26))));
    }

    private void publish(String authority, String id) {
        accepted(recorder.post(authority + "/inspections/" + id + "/publication",
                "{\"publicationDate\": \"" + TODAY + "\", \"link\": \"https://example.org/" + id + "\"}"));
    }

    private static void accepted(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }
}
