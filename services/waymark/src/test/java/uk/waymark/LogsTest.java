package uk.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a whole process logs, as JSON: found again by correlation id, and silent about people and confidential facts. */
class LogsTest {

    /** In everything that must not be logged, and nowhere else. */
    private static final String MARK = "xyzzy";
    private static final String KEY = "correlationId";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @Test
    void saysWhatHappenedAndNotToWhom() throws SQLException {
        try (Installation installation = Installation.in(folder)) {
            WaymarkProcess process = installation
                    .start(Map.of("logging.structured.format.console", "ecs", "logging.level.org.springframework.web",
                            "info"));
            String correlation;
            String failed;
            try {
                Installation.register(process.site());
                Site recorder = process.site().as("recorder");
                correlation = record(recorder);
                refusals(process.site());
                failed = failure(installation, recorder);
            } finally {
                process.stop();
            }

            List<JsonNode> lines = lines(process.console());
            assertThat(lines).hasSizeGreaterThan(10)
                    .allSatisfy(line -> assertThat(line.properties()).isNotEmpty());
            assertThat(installation.database().jdbc()
                    .sql("select count(*) from event_store.event where metadata::json ->> 'correlationId' = ?")
                    .param(correlation).query(Long.class).single()).isEqualTo(1);
            assertThat(lines).filteredOn(line -> line.at("/log/level").asString("").equals("ERROR")).isNotEmpty()
                    .allSatisfy(line -> assertThat(line.path(KEY).asString("")).isEqualTo(failed));
            assertThat(process.console()).contains("violates check constraint").doesNotContainIgnoringCase(MARK)
                    .doesNotContain(RunningWaymark.PASSWORD).doesNotContain("A Director")
                    .doesNotContain("Second administrator").doesNotContain("Administrator\"")
                    .doesNotContain("already registered");
        }
    }

    /** @return the id under which it was answered */
    private static String record(Site recorder) {
        Answer answer = recorder.post(Installation.AUTHORITY + "/inspections", inspection("xyzzy-unpublished"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.headers().firstValue("X-Correlation-Id").orElseThrow();
    }

    private static void refusals(Site site) {
        Site recorder = site.as("recorder");
        String inspections = Installation.AUTHORITY + "/inspections";
        List<Answer> refused = new ArrayList<>();
        refused.add(recorder.post(inspections, inspection("xyzzy-unpublished").replace("inadequate", "xyzzy")));
        refused.add(recorder.post(inspections, inspection("xyzzy-unpublished").replace("2026-05-15", "2026-05-01")));
        refused.add(recorder.post(inspections, inspection("xyzzy-unpublished").replace("2026-05-15", "2026-05-14")));
        refused.add(recorder.post(inspections, "{\"inspectionId\": \"xyzzy\", \"xyzzy\": "));
        refused.add(recorder.post(inspections, inspection("xyzzy-other").replace("\"scope\"", "\"xyzzy\"")));
        refused.add(recorder.post(Installation.AUTHORITY + "/action-plans",
                """
                {"planId": "xyzzy-plan", "inspectionId": "xyzzy-unknown", "submitted": "2026-07-01"}"""));
        refused.add(recorder.post(inspections + "/xyzzy-unknown/publication", """
                                                                              {"publicationDate": "2026-08-01"}"""));
        refused.add(recorder.get(Installation.AUTHORITY + "/timeline?on=xyzzy"));
        refused.add(recorder.get(Installation.AUTHORITY + "/timeline?xyzzy=1"));
        refused.add(recorder.get("/api/xyzzy"));
        refused.add(recorder.postCsv("/api/imports?xyzzy=1", "xyzzy\n"));
        refused.add(new Site(site.port(), "recorder", "xyzzy").get("/api/imports"));
        refused.add(new Site(site.port(), "xyzzy", "xyzzy").get("/api/imports"));
        refused.add(recorder.get("/api/audit/authorities/80566/events?page=xyzzy"));
        assertThat(refused).allSatisfy(answer -> assertThat(answer.status()).as(answer.body()).isBetween(400, 499));
    }

    /** The database refuses a row, and would say which values are in it; whoever asked gets a 500. */
    private static String failure(Installation installation, Site recorder) throws SQLException {
        try (Connection owner = installation.database().owner(); var statement = owner.createStatement()) {
            statement.execute("alter table event_store.event add check (payload not like '%unwelcome%')");
        }
        Answer answer = recorder.post(Installation.AUTHORITY + "/statements",
                Installation.statement("xyzzy-unwelcome"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(500);
        assertThat(answer.body()).doesNotContain(MARK);
        return answer.headers().firstValue("X-Correlation-Id").orElseThrow();
    }

    private static List<JsonNode> lines(String console) {
        return console.lines().map(line -> {
            try {
                return JSON.readTree(line);
            } catch (RuntimeException e) {
                throw new AssertionError("not JSON: " + line, e);
            }
        }).toList();
    }

    private static String inspection(String id) {
        return """
               {"inspectionId": "%s", "inspectionType": "standard xyzzy", "scope": "whole_service",
                "visits": [{"start": "2026-05-11", "end": "2026-05-15"}], "leadInspectors": ["Xyzzy Confidential"],
                "judgements": [{"code": "impact_of_leaders", "grade": "inadequate"},
                               {"code": "help_and_protection", "grade": "inadequate"},
                               {"code": "in_care", "grade": "inadequate"},
                               {"code": "care_leavers", "grade": "inadequate"}]}""".formatted(id);
    }
}
