package uk.waymark.recording.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import uk.waymark.recording.RecordingProcess;
import uk.waymark.runtime.database.TestDatabase;
import uk.waymark.runtime.events.StoredEvents;
import uk.waymark.runtime.web.TestClient;
import uk.waymark.runtime.web.TestClient.Answer;

/** Imports over HTTP, through the real door into the real store, on a record that begins with the samples. */
class ImportEndpointsTest {

    private static final int EVENTS = 1_194;
    private static ConfigurableApplicationContext process;
    private static StoredEvents stored;

    @BeforeAll
    static void start() {
        process = RecordingProcess.on(TestDatabase.create(), "--waymark.samples=true");
        stored = process.getBean(StoredEvents.class);
    }

    @AfterAll
    static void stop() {
        process.close();
    }

    @Test
    void itIsReadyWhenTheSamplesAreIn() {
        assertThat(nobody().get("/actuator/health/readiness").status()).isEqualTo(200);
        assertThat(stored.count()).isGreaterThanOrEqualTo(EVENTS);
        JsonNode all = as("auditor").get("/api/imports?size=500").json().get("items");
        JsonNode samples = all.get(all.size() - 1);
        assertThat(samples.get("origin").asString()).isEqualTo("samples");
        assertThat(samples.at("/rows/added").asInt()).isEqualTo(699);
        assertThat(samples.at("/progress/perSecond").asDouble()).isPositive();
    }

    @Test
    void openApiDescribesBothBodies() {
        JsonNode post = nobody().get("/api/openapi.json").json().at("/paths/~1api~1imports/post");
        assertThat(post.at("/requestBody/content").propertyNames()).containsExactlyInAnyOrder("text/csv",
                "multipart/form-data");
        assertThat(post.get("parameters").findValuesAsString("name")).containsExactlyInAnyOrder("dryRun", "kind");
        assertThat(post.get("summary").asString()).isEqualTo("Import a CSV file");
    }

    @Test
    void aSecondTimeNothingIsAdded() {
        long before = stored.count();
        JsonNode job = ended(as("recorder").with("Content-Type", "text/csv").send("POST", "/api/imports",
                sample("inspections")));
        assertThat(job.get("state").asString()).isEqualTo("done");
        assertThat(job.at("/rows/already_there").asInt()).isEqualTo(497);
        assertThat(stored.count()).isEqualTo(before);
    }

    @Test
    void aDryRunSaysWhatDiffersRowByRow() {
        Answer begun = as("admin").with("Content-Type", "text/csv; charset=utf-8").send("POST",
                "/api/imports?dryRun=true&kind=statements", sample("statements").replace("Vicky Ford", "Vicky Forde"));
        assertThat(begun.header("Location")).startsWith("/api/imports/");
        JsonNode job = ended(begun);
        assertThat(job.get("dryRun").asBoolean()).isTrue();
        String id = job.get("id").asString();
        JsonNode rows = as("auditor").get("/api/imports/" + id + "/rows?status=different").json();
        assertThat(rows.get("total").asInt()).isOne();
        assertThat(rows.at("/items/0/line").asInt()).isEqualTo(3);
        assertThat(rows.at("/items/0/differences/0").toString())
                .isEqualTo("{\"field\":\"person\",\"recorded\":\"Vicky Ford\",\"file\":\"Vicky Forde\"}");
        assertThat(as("auditor").get("/api/imports/" + id + "/rows?status=already_there&status=new").json()
                .get("total").asInt()).isOne();
        assertThat(as("auditor").get("/api/imports/" + id + "/rows?size=1&page=2").json().at("/items/0/line").asInt())
                .isEqualTo(3);
    }

    @Test
    void aBadFileIsRefusedWhole() {
        long before = stored.count();
        JsonNode job = ended(as("recorder").with("Content-Type", "text/csv").send("POST", "/api/imports",
                sample("visits").replace("80566-focused-2023-11", "80566-new-one").replace("2016,", "16,")));
        assertThat(job.get("state").asString()).isEqualTo("refused");
        assertThat(job.get("errorCount").asInt()).isOne();
        assertThat(job.at("/errors/0/line").asInt()).isEqualTo(4);
        assertThat(job.at("/errors/0/column").asInt()).isEqualTo(5);
        assertThat(job.at("/errors/0/field").asString()).isEqualTo("started");
        assertThat(job.at("/errors/0/rule").asString()).isEqualTo("date_is_in_notation");
        assertThat(stored.count()).isEqualTo(before);
    }

    @Test
    void severalFilesAreOneImport() {
        String part = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n"
                + "Content-Type: text/csv\r\n\r\n%s\r\n";
        String inspection = sample("inspections").lines().limit(1).findFirst().orElseThrow() + "\r\n"
                + "80566-extra,80566,Sunderland,ILACS_2023,short,whole_service,2025-02-03..2025-02-07,,2025-03-11,,"
                + "good,,good,good,good,in care,good,,,\r\n";
        String finding = "inspection_id,urn,authority,kind,text\r\n80566-extra,80566,Sunderland,strength,Clear.\r\n";
        JsonNode job = ended(as("recorder").with("Content-Type", "multipart/form-data; boundary=x").send("POST",
                "/api/imports", part.formatted("../a b.csv", finding) + part.formatted("", inspection) + "--x--\r\n"));
        assertThat(job.at("/rows/added").asInt()).isEqualTo(2);
        assertThat(job.at("/files/0/name").asString()).isEqualTo("a b.csv");
        assertThat(stored.ofAuthority("80566", -1).getLast().metadata()).containsEntry("correlationId",
                job.get("id").asString());
    }

    @ParameterizedTest
    @CsvSource({"POST,/api/imports?kind=visit,text/csv,400", "POST,/api/imports?dryrun=true,text/csv,400",
        "POST,/api/imports?dryRun=perhaps,text/csv,400", "POST,/api/imports,application/json,415",
        "POST,/api/imports,multipart/form-data; boundary=x,400", "GET,/api/imports/none,,404",
        "GET,/api/imports/none/rows,,404", "DELETE,/api/imports/none,,404", "POST,/api/imports/none/resume,,404",
        "GET,/api/imports?page=0,,400", "PUT,/api/imports,text/csv,405"})
    void badRequests(String method, String path, String type, int status) {
        TestClient client = type == null ? as("admin") : as("admin").with("Content-Type", type);
        assertThat(client.send(method, path, type == null ? null : "--x--\r\n").status()).isEqualTo(status);
    }

    @Test
    void anUnknownStatusOfRows() {
        String id = as("admin").get("/api/imports").json().at("/items/0/id").asString();
        assertThat(as("admin").get("/api/imports/" + id + "/rows?status=odd").status()).isEqualTo(400);
    }

    @Test
    void whatHasEndedCanNeitherBeCancelledNorResumed() {
        String id = ended(as("recorder").with("Content-Type", "text/csv").send("POST", "/api/imports",
                sample("visits"))).get("id").asString();
        assertThat(as("recorder").send("DELETE", "/api/imports/" + id, null).status()).isEqualTo(409);
        assertThat(as("recorder").send("POST", "/api/imports/" + id + "/resume", null).status()).isEqualTo(409);
    }

    @ParameterizedTest
    @CsvSource({"nobody,GET,/api/imports,401", "nobody,POST,/api/imports,401", "auditor,POST,/api/imports,403",
        "auditor,DELETE,/api/imports/none,403", "auditor,POST,/api/imports/none/resume,403",
        "nobody,GET,/api/imports/none/rows,401", "auditor,GET,/api/imports,200", "recorder,GET,/api/imports,200"})
    void onlyWhoMayKnowReadsAndOnlyWhoMayRecordImports(String who, String method, String path, int status) {
        TestClient client = who.equals("nobody") ? nobody() : as(who);
        assertThat(client.with("Content-Type", "text/csv").send(method, path, method.equals("GET") ? null : "x")
                .status()).isEqualTo(status);
    }

    private static JsonNode ended(Answer begun) {
        assertThat(begun.status()).as("%s", begun).isEqualTo(202);
        String path = begun.header("Location");
        await().until(() -> as("admin").get(path).json().has("finishedAt"));
        return as("admin").get(path).json();
    }

    private static String sample(String kind) {
        return new String(Samples.file(kind).content(), StandardCharsets.UTF_8);
    }

    private static TestClient nobody() {
        return TestClient.on(process.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }

    private static TestClient as(String signIn) {
        return nobody().as(signIn, RecordingProcess.PASSWORD);
    }
}
