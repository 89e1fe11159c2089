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
import uk.waymark.recording.imports.csv.Kinds;
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
        assertThat(post.get("parameters").findValuesAsString("name")).containsExactlyInAnyOrder("dryRun", "kind",
                "reason", "evidenceLink");
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
        JsonNode rows = as("auditor").get("/api/imports/" + id + "/rows?status=proposed").json();
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
        assertThat(job.at("/errors/0/value").asString()).isEqualTo("16");
        assertThat(stored.count()).isEqualTo(before);
    }

    @Test
    void whatIsWrongIsReadPageByPageAndAsAFile() {
        String kind = "visit_id,urn,authority,kind,started,ended,published,link,detail,confidence,source_title,source_link";
        String row = "\r\nv%d,80566,Sunderland,tea,2021,,,,,,,";
        StringBuilder file = new StringBuilder(kind);
        for (int i = 0; i < 250; i++) {
            file.append(row.formatted(i));
        }
        JsonNode job = ended(as("recorder").with("Content-Type", "text/csv").send("POST", "/api/imports?dryRun=true",
                file.append("\r\nv-last,80566,Sunderland,\"a, b\",2021,,,,,,,\r\n").toString()));
        assertThat(job.get("errorCount").asInt()).isEqualTo(251);
        assertThat(job.get("errors")).hasSize(100);
        String path = "/api/imports/" + job.get("id").asString();
        assertThat(as("auditor").get("/api/imports?size=500").json().get("items"))
                .noneMatch(item -> item.has("errors")).allMatch(item -> !item.get("actorName").asString().isBlank());
        JsonNode page = as("auditor").get(path + "/errors?size=100&page=3").json();
        assertThat(page.get("total").asInt()).isEqualTo(251);
        assertThat(page.at("/items/50").toString()).isEqualTo("{\"file\":\"body.csv\",\"line\":252,\"column\":4,"
                + "\"field\":\"kind\",\"value\":\"a, b\",\"rule\":\"value_is_one_of\",\"detail\":\"'a, b' is none of "
                + "focused_visit, monitoring_visit, joint_targeted_area_inspection\"}");
        Answer csv = as("auditor").get(path + "/errors.csv");
        assertThat(csv.header("Content-Type")).isEqualTo("text/csv;header=present;charset=UTF-8");
        assertThat(csv.body().lines()).hasSize(252).first().isEqualTo("file,line,column,field,value,rule,detail");
        assertThat(csv.body()).endsWith("body.csv,252,4,kind,\"a, b\",value_is_one_of,\"'a, b' is none of "
                + "focused_visit, monitoring_visit, joint_targeted_area_inspection\"\r\n");
    }

    @Test
    void whatADryRunReadIsImportedForRealWithoutItsFile() {
        JsonNode dry = ended(as("recorder").with("Content-Type", "text/csv").send("POST",
                "/api/imports?dryRun=true&reason=Late",
                sample("visits").replace("80566-focused-2023-11", "80566-for-real")));
        String path = "/api/imports/" + dry.get("id").asString();
        assertThat(dry.has("realRunUntil")).isTrue();
        assertThat(dry.has("realRunId")).isFalse();
        JsonNode real = ended(as("admin").send("POST", path + "/real-run", null));
        assertThat(real.get("dryRun").asBoolean()).isFalse();
        assertThat(real.get("dryRunId")).isEqualTo(dry.get("id"));
        assertThat(real.get("reason").asString()).isEqualTo("Late");
        assertThat(real.get("actor")).isNotEqualTo(dry.get("actor"));
        assertThat(real.at("/files/0/sha256")).isEqualTo(dry.at("/files/0/sha256"));
        assertThat(real.at("/rows/added")).isEqualTo(dry.at("/rows/new"));
        assertThat(stored.ofAuthority("80566", -1))
                .filteredOn(e -> e.metadata().containsValue(real.get("id").asString()))
                .isNotEmpty();
        JsonNode after = as("auditor").get(path).json();
        assertThat(after.get("realRunId")).isEqualTo(real.get("id"));
        assertThat(after.has("realRunUntil")).isFalse();
        Answer again = as("admin").send("POST", path + "/real-run", null);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().at("/errors/0/rule").asString()).isEqualTo("files_are_kept");
        assertThat(as("admin").send("POST", "/api/imports/" + real.get("id").asString() + "/real-run", null).json()
                .at("/errors/0/rule").asString()).isEqualTo("dry_run_is_done");
        JsonNode refused = ended(as("recorder").with("Content-Type", "text/csv").send("POST",
                "/api/imports?dryRun=true", "a,b\r\n"));
        assertThat(
                as("admin").send("POST", "/api/imports/" + refused.get("id").asString() + "/real-run", null).status())
                .isEqualTo(409);
    }

    @Test
    void kindsAreExplainedToEverybodyAndToBeFilledIn() {
        JsonNode kinds = nobody().get("/api/imports/kinds").json();
        assertThat(kinds.findValuesAsString("kind")).isEqualTo(Kinds.names());
        Answer template = nobody().get(kinds.at("/1/template").asString());
        assertThat(template.body()).isEqualTo("urn,authority,from,ons_code,dfe_code\r\n");
        assertThat(template.header("Content-Disposition")).isEqualTo("attachment; filename=\"code-changes.csv\"");
        Answer none = nobody().get("/api/imports/kinds/visit.csv");
        assertThat(none.status()).isEqualTo(404);
        assertThat(none.json().get("detail").asString()).contains("code-changes");
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
        "GET,/api/imports/none/rows,,404", "GET,/api/imports/none/errors,,404",
        "GET,/api/imports/none/errors.csv,,404", "POST,/api/imports/none/real-run,,404",
        "POST,/api/imports?kind=visit,multipart/form-data; boundary=x,400", "DELETE,/api/imports/none,,404",
        "POST,/api/imports/none/resume,,404",
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
        "auditor,POST,/api/imports/none/real-run,403", "nobody,GET,/api/imports/none/errors,401",
        "nobody,GET,/api/imports/none/errors.csv,401",
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
