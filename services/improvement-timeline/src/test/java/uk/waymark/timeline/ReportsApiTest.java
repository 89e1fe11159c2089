package uk.waymark.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import uk.waymark.events.AuthorityRegistered;
import uk.waymark.events.DateSpan;
import uk.waymark.events.InspectionRecorded;
import uk.waymark.events.Judgement;
import uk.waymark.events.ReportPublished;
import uk.waymark.events.Scope;
import uk.waymark.runtime.web.TestClient;
import uk.waymark.runtime.web.TestProcess;

/** Reports across authorities, and a timeline as a file. */
@OnTimelineProcess
class ReportsApiTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);

    @LocalServerPort
    int port;
    @Autowired
    EnteredRecord record;

    private TestClient anybody;

    @BeforeEach
    void samples() {
        anybody = TestClient.on(port);
        record.samplesOnce(anybody);
    }

    @Test
    void tellsTheNewestReportsFirst() {
        JsonNode day = get("/api/reports?on=2021-08-20&size=1").at("/items/0");
        assertThat(day.path("urn").asString()).isEqualTo("80566");
        assertThat(day.path("authority").asString()).isEqualTo("Sunderland");
        assertThat(day.path("publicationDate").asString()).isEqualTo("2021-08-20");
        JsonNode alone = record.timeline(anybody, "80566", "?kind=inspection&on=2021-08-20&order=desc").json()
                .at("/items/0");
        assertThat(day.path("changes")).isEqualTo(alone.path("changes"));
        assertThat(day.path("previousInspectionId")).isEqualTo(alone.path("previousInspectionId"));
        List<String> days = get("/api/reports?on=2021-08-20&size=500").path("items").valueStream()
                .map(r -> r.path("publicationDate").asString()).toList();
        assertThat(days).isSortedAccordingTo(Comparator.reverseOrder()).hasSizeGreaterThan(200);
        JsonNode second = get("/api/reports?on=2021-08-20&size=1&page=2");
        assertThat(second.at("/items/0/id").asString()).isNotEqualTo(day.path("id").asString()).isNotBlank();
        assertThat(second.path("total").asInt()).isEqualTo(days.size());
        assertThat(get("/api/reports?knownAt=2020-01-01T00:00:00Z").path("total").asInt()).isZero();
    }

    @Test
    void tellsNobodyEarly() {
        String before = steady(get("/api/reports?on=2030-01-01&size=500"));
        record.enter("90004", List.of(registered(), inspection(), new ReportPublished("90004", "early",
                TODAY.plusDays(3), null, null, null, List.of())));
        record.timeline(anybody, "90004", "");
        assertThat(steady(get("/api/reports?on=2030-01-01&size=500"))).isEqualTo(before);
        assertThat(anybody.get("/api/authorities/90004/timeline.csv?on=2030-01-01").body()).doesNotContain("early");
        TestClient recorder = anybody.as("recorder", TestProcess.PASSWORD);
        List<JsonNode> told = recorder.get("/api/reports?on=2026-09-04&size=500").json().path("items").valueStream()
                .filter(report -> report.path("urn").asString().equals("90004")).toList();
        assertThat(told).singleElement().satisfies(report -> {
            assertThat(report.path("inspectionId").asString()).isEqualTo("early");
            assertThat(report.path("embargoed").asBoolean()).isTrue();
        });
        assertThat(recorder.get("/api/reports?on=2026-09-03").body()).doesNotContain("early");
    }

    @Test
    void aTimelineIsAFile() {
        TestClient.Answer csv = anybody.get("/api/authorities/80566/timeline.csv");
        assertThat(csv.header("Content-Type")).startsWith("text/csv");
        assertThat(csv.header("Content-Disposition")).isEqualTo("attachment; filename=\"timeline-80566.csv\"");
        List<String> lines = csv.body().lines().toList();
        assertThat(lines.getFirst()).startsWith("urn,authority,entry,kind,date,title,state,edition,judgements");
        assertThat(lines).hasSize(1 + record.timeline(anybody, "80566", "").json().path("total").asInt())
                .anyMatch(line -> line.startsWith("80566,Sunderland,inspection:80566-2021-08-20,inspection,2021-08-20,"
                        + "ILACS standard inspection,published,ILACS_2018,overall_effectiveness=outstanding;"))
                .anyMatch(
                        line -> line.contains("intervention-end:80566-direction-2017,intervention_ended,<=2021-12-20"))
                .anyMatch(line -> line.contains("intervention-end:80566-commissioner-2015,intervention_ended,unknown"));
        assertThat(anybody.get("/api/authorities/80566/timeline.csv?knownAt=2020-01-01T00:00:00Z").body().lines())
                .hasSize(1);
        assertThat(anybody.get("/api/authorities/99999/timeline.csv").status()).isEqualTo(404);
    }

    private JsonNode get(String path) {
        TestClient.Answer answer = anybody.get(path);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json();
    }

    /** Without what grows whenever something is recorded, whatever it is. */
    private static String steady(JsonNode answer) {
        return answer.toString().replaceAll("\"(knownAt|position)\":(\"[^\"]*\"|\\d+),?", "");
    }

    private static AuthorityRegistered registered() {
        return new AuthorityRegistered("90004", "Elsewhere", "London", null, "E08000001", null, null, List.of(), null);
    }

    private static InspectionRecorded inspection() {
        LocalDate day = LocalDate.of(2026, 7, 10);
        return new InspectionRecorded("90004", "early", "ILACS_2026", "standard", Scope.WHOLE_SERVICE,
                List.of(new DateSpan(day, day)), List.of(), List.of(new Judgement("in_care", "good", null)));
    }
}
