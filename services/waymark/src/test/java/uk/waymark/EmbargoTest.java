package uk.waymark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.waymark.PublicEndpoints.Endpoint;

/** Whatever is recorded and not published is nowhere in what the public can ask, whichever way it asks. */
class EmbargoTest {

    /** In every text, id and link of what is confidential, and nowhere else. */
    private static final String MARK = "xyzzy";
    private static final String AUTHORITY = "/api/authorities/80566";
    /** Written with each answer to say what it is based on; these may move. */
    private static final String BASIS = "\"(knownAt|position|version|recordedAt)\" ?: ?(\"[^\"]*\"|\\d+),?|(?m)^id:.*$";

    private static final String BODY = "\n\n";

    private final RunningWaymark running = RunningWaymark.shared();
    private final Site site = running.site();

    @Test
    void nothingConfidentialIsAnsweredToThePublic() {
        List<Endpoint> endpoints = PublicEndpoints.of(running);
        Map<String, String> before = answers(endpoints);
        assertThat(before.keySet()).as("public answers").anyMatch(p -> p.startsWith("/api/standings"))
                .anyMatch(p -> p.startsWith("/api/leaps")).anyMatch(p -> p.startsWith(AUTHORITY + "/rating?"))
                .anyMatch(p -> p.startsWith(AUTHORITY + "/timeline")).anyMatch(p -> p.contains("export"))
                .anyMatch(p -> p.endsWith("/stream"));

        long version = recordConfidentially();

        await("the recorder sees it").untilAsserted(() -> assertThat(
                site.as("recorder").get(AUTHORITY + "/timeline?minVersion=" + version).body()).contains(MARK));
        site.get(AUTHORITY + "/rating?minVersion=" + version);

        Map<String, String> after = answers(endpoints);
        after.forEach((path, answer) -> assertThat(answer.toLowerCase()).as(path).doesNotContain(MARK));
        assertThat(after.keySet()).containsExactlyInAnyOrderElementsOf(before.keySet());
        after.forEach((path, answer) -> {
            if (path.startsWith("/api/")) {
                assertThat(told(answer)).as(path).isEqualTo(told(before.get(path)));
            }
        });
        assertThat(site.as("admin").get("/actuator/prometheus").body().toLowerCase()).doesNotContain(MARK);
    }

    private Map<String, String> answers(List<Endpoint> endpoints) {
        LocalDate afterwards = LocalDate.now(ZoneId.of("Europe/London")).plusDays(30);
        List<String> queries = List.of("", "?on=" + afterwards, "?knownAt=2099-01-01T00:00:00Z",
                "?rule=any-framework", "?rule=ilacs&on=" + afterwards, "?kind=visit", "?size=200", "?grade=inadequate",
                "?from=outstanding&to=inadequate&rule=any-framework",
                "?from=outstanding&to=inadequate&rule=any-framework&on=" + afterwards);
        Map<String, String> answers = new LinkedHashMap<>();
        for (Endpoint endpoint : endpoints) {
            if (endpoint.stream()) {
                answers.put(endpoint.path(), BODY + site.firstEvent(endpoint.path()));
                continue;
            }
            for (String query : queries) {
                Answer answer = site.get(endpoint.path() + query);
                assertThat(answer.status()).as(endpoint.path() + query).isLessThan(500);
                if (answer.status() == 200) {
                    answers.put(endpoint.path() + query, answer.headers().map() + BODY + answer.body());
                }
            }
        }
        return answers;
    }

    /** The body without what it says it is based on, and without the headers, which move with that. */
    private static String told(String answer) {
        return answer.substring(answer.indexOf(BODY)).replaceAll(BASIS, "");
    }

    private long recordConfidentially() {
        Site recorder = site.as("recorder");
        LocalDate soon = LocalDate.now(ZoneId.of("Europe/London")).plusDays(3);
        recorded(
                recorder.post(AUTHORITY + "/inspections", inspection("xyzzy-unpublished", "2026-05-11", "2026-05-15")));
        recorded(recorder.post(AUTHORITY + "/inspections", inspection("xyzzy-scheduled", "2026-06-08", "2026-06-12")));
        recorded(recorder.post(AUTHORITY + "/inspections/xyzzy-scheduled/publication",
                """
                {"publicationDate": "%s", "link": "https://example.org/xyzzy",
                 "findings": [{"kind": "needs_to_improve", "text": "A finding about xyzzy"}]}""".formatted(soon)));
        recorded(recorder.post(AUTHORITY + "/visits",
                """
                {"visitId": "xyzzy-visit", "kind": "monitoring_visit", "detail": "About xyzzy",
                 "started": {"precision": "day", "value": "2026-03-02"}}"""));
        recorded(recorder.post(AUTHORITY + "/action-plans",
                """
                {"planId": "xyzzy-plan", "inspectionId": "xyzzy-unpublished", "submitted": "2026-07-01",
                 "draft": true}"""));
        return recorded(recorder.post(AUTHORITY + "/milestones",
                """
                {"milestoneId": "xyzzy-milestone", "planId": "xyzzy-plan", "title": "A step of xyzzy",
                 "reached": {"precision": "day", "value": "2026-08-03"}}"""));
    }

    private static String inspection(String id, String start, String end) {
        return """
               {"inspectionId": "%s", "inspectionType": "standard xyzzy", "scope": "whole_service",
                "visits": [{"start": "%s", "end": "%s"}], "leadInspectors": ["Xyzzy Confidential"],
                "judgements": [{"code": "impact_of_leaders", "grade": "inadequate"},
                               {"code": "help_and_protection", "grade": "inadequate"},
                               {"code": "in_care", "grade": "inadequate"},
                               {"code": "care_leavers", "grade": "inadequate"}]}""".formatted(id, start, end);
    }

    private static long recorded(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().at("/version").asLong();
    }
}
