package uk.waymark.recording.http;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.waymark.recording.http.HttpProcess.example;
import static uk.waymark.recording.http.HttpProcess.recorder;
import static uk.waymark.recording.http.HttpProcess.register;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import uk.waymark.events.Fact;
import uk.waymark.runtime.events.EventMetadata;
import uk.waymark.runtime.events.StoredEvent;
import uk.waymark.runtime.events.StoredEvents;
import uk.waymark.runtime.web.TestClient.Answer;

class CommandsTest {

    static final Map<String, String> PATHS = new LinkedHashMap<>();

    static {
        PATHS.put("RegisterAuthority", "");
        PATHS.put("ChangeAuthorityCodes", "/80566/codes");
        PATHS.put("AppointDeliveryOrganisation", "/80566/delivery-organisations");
        PATHS.put("EndDeliveryOrganisation", "/80566/delivery-organisations/together-for-children/end");
        PATHS.put("RecordInspection", "/80566/inspections");
        PATHS.put("PublishReport", "/80566/inspections/80566-ilacs-2021/publication");
        PATHS.put("RecordVisit", "/80566/visits");
        PATHS.put("PublishVisitLetter", "/80566/visits/80566-focused-2021/publication");
        PATHS.put("StartIntervention", "/80566/interventions");
        PATHS.put("EndIntervention", "/80566/interventions/80566-direction-2017/end");
        PATHS.put("SubmitActionPlan", "/80566/action-plans");
        PATHS.put("RecordMilestone", "/80566/milestones");
        PATHS.put("RecordStatement", "/80566/statements");
        PATHS.put("SucceedAuthority", "/80566/succession");
    }

    private final StoredEvents stored = HttpProcess.CONTEXT.getBean(StoredEvents.class);

    @Test
    void everyCommandRecordsItsExampleOnce() {
        assertThat(PATHS).hasSameSizeAs(Fact.class.getPermittedSubclasses());
        int version = 0;
        for (Map.Entry<String, String> command : PATHS.entrySet()) {
            Answer first = recorder().with("X-Correlation-Id", "c-" + version).post(
                    "/api/authorities" + command.getValue(), example(command.getKey()));
            assertThat(first.status()).as("%s", first).isEqualTo(201);
            StoredEvent event = stored.ofAuthority("80566", version - 1).getFirst();
            assertThat(first.header("ETag")).isEqualTo("\"" + version + "\"");
            assertReceipt(first.json(), event, true);
            assertThat(event.metadata()).containsEntry(EventMetadata.CORRELATION, "c-" + version)
                    .containsKey(EventMetadata.CAUSATION);
            assertThat(event.metadata().get(EventMetadata.ACTOR)).startsWith("a-");

            Answer again = recorder().post("/api/authorities" + command.getValue(), example(command.getKey()));
            assertThat(again.status()).as("%s", again).isEqualTo(200);
            assertReceipt(again.json(), event, false);
            version++;
        }
        assertThat(stored.ofAuthority("80566", -1)).hasSize(PATHS.size());
    }

    private static void assertReceipt(JsonNode receipt, StoredEvent event, boolean changed) {
        assertThat(receipt.get("urn").asString()).isEqualTo("80566");
        assertThat(receipt.get("version").asLong()).isEqualTo(event.version());
        assertThat(receipt.get("position").asLong()).isEqualTo(event.position());
        assertThat(receipt.get("eventIds").size()).isEqualTo(changed ? 1 : 0);
        assertThat(receipt.get("eventIds").toString()).isEqualTo(changed ? "[\"" + event.eventId() + "\"]" : "[]");
        assertThat(receipt.get("recordedAt").asString()).isNotEmpty();
        assertThat(receipt.get("changed").asBoolean()).isEqualTo(changed);
    }

    @Test
    void aRequestUnderAKeyIsAnsweredOnce() {
        String authority = register("81001");
        var client = recorder().with("Idempotency-Key", "81001-a");
        Answer first = client.post(authority + "/codes", "{\"onsCode\":\"E08000098\",\"from\":\"2024-04-01\"}");
        assertThat(first.status()).isEqualTo(201);
        Answer again = client.post(authority + "/codes", "{ \"from\": \"2024-04-01\", \"onsCode\": \"E08000098\" }");
        assertThat(again.status()).as("the order of fields does not matter").isEqualTo(201);
        assertThat(again.json()).isEqualTo(first.json());
        Answer other = client.post(authority + "/codes", "{\"onsCode\":\"E08000097\",\"from\":\"2024-04-01\"}");
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.json().at("/errors/0/field").asString()).isEqualTo("Idempotency-Key");
        assertThat(client.post(authority + "/succession", "{\"onsCode\":\"E08000098\",\"from\":\"2024-04-01\"}")
                .status()).isIn(400, 409);
        assertThat(HttpProcess.as("admin").with("Idempotency-Key", "81001-a")
                .post(authority + "/codes", "{\"onsCode\":\"E08000097\",\"from\":\"2024-05-01\"}").status())
                .as("a key is scoped to its actor").isEqualTo(201);
        assertThat(stored.ofAuthority("81001", -1)).hasSize(3);
    }

    @Test
    void aRefusalUnderAKeyIsNotKept() {
        String authority = "/api/authorities/81002";
        var client = recorder().with("Idempotency-Key", "81002-a");
        String codes = "{\"onsCode\":\"E08000098\",\"from\":\"2024-04-01\"}";
        assertThat(client.post(authority + "/codes", codes).status()).isEqualTo(404);
        register("81002");
        assertThat(client.post(authority + "/codes", codes).status()).isEqualTo(201);
    }

    @Test
    void anExpectedVersionIsHeld() {
        String authority = register("81003");
        String codes = "{\"onsCode\":\"E08000098\",\"from\":\"2024-04-01\"}";
        Answer refused = recorder().with("If-Match", "\"7\"").post(authority + "/codes", codes);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().at("/errors/0/field").asString()).isEqualTo("If-Match");
        assertThat(refused.json().get("detail").asString()).contains("at version 0");
        assertThat(recorder().with("If-Match", "\"0\"").post(authority + "/codes", codes).status()).isEqualTo(201);
    }

    @Test
    void anUnknownAuthorityIsNotFoundAndNotCreated() {
        Answer answer = recorder().post("/api/authorities/81004/statements", example("RecordStatement"));
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().at("/errors/0/rule").asString()).isEqualTo("authority_is_registered");
        assertThat(stored.head("81004")).isEmpty();
    }

    @Test
    void onlyRecordersAndAdministratorsRecord() {
        String authority = register("81005");
        String codes = "{\"onsCode\":\"E08000098\",\"from\":\"2024-04-01\"}";
        assertThat(HttpProcess.nobody().post(authority + "/codes", codes).status()).isEqualTo(401);
        assertThat(HttpProcess.as("auditor").post(authority + "/codes", codes).status()).isEqualTo(403);
        assertThat(HttpProcess.as("admin").post(authority + "/codes", codes).status()).isEqualTo(201);
    }

    @Test
    void countsCommandsByTypeAndOutcomeAndRefusalsByRule() {
        String authority = register("81006");
        recorder().post(authority + "/interventions/none/end", "{\"ended\":{\"precision\":\"unknown\"}}");
        String metrics = HttpProcess.as("admin").get("/actuator/prometheus").body();
        assertThat(metrics).contains("waymark_commands_seconds_count{command=\"EndIntervention\",outcome=\"refused\"}")
                .contains("waymark_commands_rejections_total{rule=\"intervention_is_open\"}").doesNotContain("81006");
    }

    @Test
    void openApiDescribesEveryCommandWithSchemaAndExample() {
        JsonNode api = HttpProcess.nobody().get("/api/openapi.json").json();
        PATHS.forEach((command, path) -> {
            JsonNode post = api.get("paths").properties().stream().filter(entry -> ("/api/authorities" + path)
                    .matches(entry.getKey().replaceAll("\\{[^}]*}", "[^/]+"))).findFirst().orElseThrow().getValue()
                    .get("post");
            JsonNode body = post.at("/requestBody/content/application~1json");
            assertThat(body.at("/schema/$ref").asString()).as(path).endsWith("/" + command);
            assertThat(body.get("example").properties()).isNotEmpty();
            assertThat(post.get("parameters").findValuesAsString("name")).contains("Idempotency-Key", "If-Match")
                    .doesNotContain("origin");
            assertThat(post.get("responses").propertyNames()).contains("201", "200", "400", "404", "409", "422");
        });
    }
}
