package uk.waymark.recording.batches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import uk.waymark.events.CorrectionProposed;
import uk.waymark.recording.RecordingProcess;
import uk.waymark.recording.imports.CorrectionFiles;
import uk.waymark.recording.imports.csv.SourceFile;
import uk.waymark.runtime.database.TestDatabase;
import uk.waymark.runtime.events.StoredEvents;
import uk.waymark.runtime.web.TestClient;
import uk.waymark.runtime.web.TestClient.Answer;

/** From a file of changed cells to corrections in the store, over HTTP. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BatchEndpointsTest {

    private static final String REASON = "&reason=The%20publisher%20changed%20them&evidenceLink=https://example.org/n";
    private static ConfigurableApplicationContext process;
    private static String batch;

    @BeforeAll
    static void start() {
        process = RecordingProcess.on(TestDatabase.create(), "--waymark.samples=true");
        JsonNode job = imported("recorder", CorrectionFiles.careLeavers(12), REASON);
        assertThat(job.at("/rows/proposed").asInt()).as("%s", job).isEqualTo(12);
        assertThat(job.get("reason").asString()).isEqualTo("The publisher changed them");
        batch = "/api/corrections/batches/" + job.get("id").asString();
    }

    @AfterAll
    static void stop() {
        process.close();
    }

    @Test
    @Order(1)
    void isSeenBeforeItIsDecided() {
        JsonNode view = as("auditor").get(batch).json();
        assertThat(view.at("/proposals/open").asInt()).isEqualTo(12);
        assertThat(view.at("/evidenceLink").asString()).isEqualTo("https://example.org/n");
        assertThat(view.has("decision")).isFalse();
        JsonNode preview = as("admin").get(batch + "/preview").json();
        assertThat(preview.get("proposals").asInt()).isEqualTo(12);
        assertThat(preview.at("/impact/ratings").size()).isGreaterThanOrEqualTo(12);
        assertThat(preview.at("/refusals").size()).isZero();
        JsonNode rows = as("auditor").get(batch + "/rows?size=5").json();
        assertThat(rows.get("total").asInt()).isEqualTo(12);
        assertThat(rows.at("/items/0/line").asInt()).isEqualTo(2);
        assertThat(rows.at("/items/0/proposals/0/state").asString()).isEqualTo("open");
        assertThat(rows.at("/items/0/differences/0/file").asString()).isEqualTo("outstanding");
    }

    @ParameterizedTest
    @Order(2)
    @CsvSource(delimiter = '|', value = {"nobody|GET||401", "nobody|POST|/approval|401", "recorder|POST|/approval|403",
        "recorder|POST|/rejection|403", "auditor|POST|/withdrawal|403", "auditor|DELETE|/decision|403",
        "admin|DELETE|/decision|409", "admin|POST|/withdrawal|422", "admin|GET|/rows?page=0|400"})
    void whoMayDoWhat(String who, String method, String path, int status) {
        TestClient client = who.equals("nobody") ? nobody() : as(who);
        Answer answer = client.with("Content-Type", "application/json").send(method, batch + (path == null ? "" : path),
                method.equals("POST") ? path.equals("/approval") ? "{}" : "{\"reason\":\"No\"}" : null);
        assertThat(answer.status()).as("%s", answer).isEqualTo(status);
    }

    @ParameterizedTest
    @Order(3)
    @CsvSource(delimiter = '|', value = {"/approval|{\"fourEyes\":false}|400|fourEyes", "/rejection|{}|422|reason",
        "/rejection|{\"reason\":7}|400|reason", "/rejection|[]|400|body"})
    void bodiesThatAreNone(String path, String body, int status, String field) {
        Answer answer = as("admin").post(batch + path, body);
        assertThat(answer.status()).as("%s", answer).isEqualTo(status);
        assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo(field);
    }

    @Test
    @Order(4)
    void isApprovedOnceByAnother() {
        Answer approval = as("admin").send("POST", batch + "/approval", null);
        assertThat(approval.status()).as("%s", approval).isEqualTo(202);
        await().until(() -> as("admin").get(batch).json().at("/decision/state").asString().equals("done"));
        JsonNode view = as("admin").get(batch).json();
        assertThat(view.at("/proposals/approved").asInt()).isEqualTo(12);
        assertThat(view.at("/decision/done").asInt()).isEqualTo(12);
        assertThat(as("admin").post(batch + "/approval", "{}").status()).isEqualTo(200);
        assertThat(as("auditor").get(batch + "/rows").json().at("/items/11/proposals/0/state").asString())
                .isEqualTo("approved");
    }

    @Test
    @Order(5)
    void aRowThatNoRuleLetsInProposesNothing() {
        JsonNode job = imported("recorder", CorrectionFiles.of(
                "inspections,80533,Nottingham,80533-2019-01-07,overall_effectiveness,requires_improvement,good",
                "inspections,80533,Nottingham,80533-2019-01-07,help_and_protection,requires_improvement,to requires improvement"),
                REASON);
        assertThat(job.get("state").asString()).isEqualTo("refused");
        assertThat(job.at("/errors/0/line").asInt()).isEqualTo(3);
        assertThat(job.at("/errors/0/rule").asString()).isEqualTo("grade_is_on_scale");
        assertThat(process.getBean(StoredEvents.class).ofAuthority("80533", -1))
                .noneMatch(event -> event.event() instanceof CorrectionProposed
                        && event.metadata().containsValue(job.get("id").asString()));
        String refused = "/api/corrections/batches/" + job.get("id").asString();
        assertThat(as("admin").post(refused + "/approval", "{}").status()).isEqualTo(409);
    }

    @Test
    @Order(6)
    void withoutAReasonNothingIsProposed() {
        JsonNode job = imported("recorder", CorrectionFiles.of(
                "inspections,80566,Sunderland,80566-2021-08-20,help_and_protection,good,outstanding"), "");
        assertThat(job.at("/errors/0/rule").asString()).isEqualTo("reason_is_given");
    }

    @Test
    @Order(7)
    void anImportThatIsNone() {
        for (String path : new String[]{"", "/rows", "/preview"}) {
            assertThat(as("admin").get("/api/corrections/batches/none" + path).status()).isEqualTo(404);
        }
        assertThat(as("admin").post("/api/corrections/batches/none/approval", "{}").status()).isEqualTo(404);
    }

    private static JsonNode imported(String who, SourceFile file, String more) {
        Answer begun = as(who).with("Content-Type", "text/csv").send("POST", "/api/imports?kind=corrections" + more,
                new String(file.content(), StandardCharsets.UTF_8));
        assertThat(begun.status()).as("%s", begun).isEqualTo(202);
        await().until(() -> as(who).get(begun.header("Location")).json().has("finishedAt"));
        return as(who).get(begun.header("Location")).json();
    }

    private static TestClient nobody() {
        return TestClient.on(process.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }

    private static TestClient as(String signIn) {
        return nobody().as(signIn, RecordingProcess.PASSWORD);
    }
}
