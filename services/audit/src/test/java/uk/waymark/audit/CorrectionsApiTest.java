package uk.waymark.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import uk.waymark.runtime.stream.Listening;
import uk.waymark.runtime.web.TestClient;
import uk.waymark.runtime.web.TestProcess;

@OnAuditProcess
class CorrectionsApiTest {

    private static final String AUDIT = "/api/audit/authorities/90001";
    private static final String PUBLIC = "/api/authorities/90001/corrections";

    @LocalServerPort
    int port;
    @Autowired
    Recording recording;

    private Auditing auditing;

    @BeforeEach
    void record() {
        recording.samplesOnce();
        new Testshire(recording).once();
        auditing = new Auditing(port);
        long newest = recording.stored().head(Testshire.URN).orElseThrow().position();
        await().until(
                () -> auditing.client().get("/api/corrections?minPosition=" + newest).status() == 200);
    }

    @Test
    void everyInspectionIsExplained() {
        JsonNode answer = auditing.get(AUDIT + "/explain?on=2024-04-01");
        assertThat(answer.path("conclusion").asString()).isEqualTo("On 1 April 2024 Testshire was rated outstanding by"
                + " its ILACS short inspection of 15 January 2024 to 19 January 2024 (short), whose report became public"
                + " on 1 March 2024, with the grades of the report reissued on 15 March 2024.");
        assertThat(answer.at("/rating/overall").asString()).isEqualTo("outstanding");
        assertThat(verdicts(answer)).containsExactly("secret not_published_yet", "never void", "short counts",
                "ilacs older", "sif older");
        JsonNode ilacs = Auditing.named(answer.path("inspections"), "inspectionId", "ilacs");
        assertThat(ilacs.path("why").asString())
                .isEqualTo("Does not count any more: short ended later, on 19 January 2024.");
        assertThat(ilacs.path("corrected").asBoolean()).isTrue();
        assertThat(Auditing.texts(ilacs.path("events"), "type")).containsExactly("inspection-recorded",
                "report-published", "inspection-corrected", "report-corrected");
        assertThat(Auditing.named(answer.path("inspections"), "inspectionId", "secret").path("why").asString())
                .isEqualTo("Not published yet on that day: its report is public from 15 September 2026."
                        + " It had not ended then.");
        assertThat(Auditing.named(answer.path("inspections"), "inspectionId", "never").path("why").asString())
                .isEqualTo("Void: it was recorded and never took place.");
    }

    @Test
    void afterAWithdrawalTheOneBeforeCountsAgain() {
        JsonNode answer = auditing.get(AUDIT + "/explain?on=2025-02-01");
        assertThat(verdicts(answer)).containsExactly("secret not_published_yet", "never void", "short withdrawn",
                "ilacs counts", "sif older");
        assertThat(Auditing.named(answer.path("inspections"), "inspectionId", "short").path("why").asString())
                .startsWith("Withdrawn: the publisher declared its report void from 1 February 2025");
        assertThat(verdicts(auditing.get(AUDIT + "/explain?on=2014-01-01"))).doesNotContain("sif counts");
        assertThat(auditing.get(AUDIT + "/explain?on=2014-01-01").path("conclusion").asString())
                .isEqualTo("On 1 January 2014 Testshire had no rating: none of the recorded inspections counted.");
        assertThat(auditing.get(AUDIT + "/explain?on=2026-09-20").path("conclusion").asString())
                .contains("without an overall grade (not judged under this framework");
    }

    @Test
    void sunderlandIsExplained() {
        JsonNode answer = auditing.get("/api/audit/authorities/80566/explain?on=2021-08-20");
        assertThat(answer.path("conclusion").asString())
                .isEqualTo("On 20 August 2021 Sunderland was rated outstanding by its ILACS standard inspection of"
                        + " 28 June 2021 to 9 July 2021 (80566-2021-08-20), whose report became public on"
                        + " 20 August 2021.");
        assertThat(verdicts(answer)).contains("80566-2025-03-11 not_published_yet", "80566-2021-08-20 counts",
                "80566-2018-07-25 older", "80566-2015-07-20 older");
    }

    @Test
    void previousVersions() {
        JsonNode answer = auditing.get(AUDIT + "/previous-versions");
        JsonNode day = Auditing.named(answer.path("items"), "field", "publicationDate");
        assertThat(day.path("superseded").asString()).isEqualTo("2021-08-20");
        assertThat(day.path("replacement").asString()).isEqualTo("2021-08-25");
        assertThat(day.path("scale").asString()).isEqualTo("5 days later");
        assertThat(day.path("kind").asString()).isEqualTo("recording_error");
        assertThat(day.path("subject").asString()).isEqualTo("report-published ilacs");
        assertThat(day.at("/rerated/0/from").asString()).isEqualTo("2021-08-20");
        assertThat(day.at("/rerated/0/until").asString()).isEqualTo("2021-08-25");
        assertThat(day.at("/rerated/0/before").asString()).isEqualTo("good");
        assertThat(day.at("/rerated/0/after").asString()).isEqualTo("inadequate");
        assertThat(day.at("/proposedBy/id").asString()).isEqualTo(recording.actor("admin"));
        assertThat(day.at("/approvedBy/name").asString()).isNotBlank();
        assertThat(day.path("approvedByOne").asBoolean()).isFalse();
        assertThat(day.at("/evidence/link").asString()).isEqualTo("https://example.org/p-day");
        JsonNode grade = Auditing.named(answer.path("items"), "field",
                "judgements[overall_effectiveness].grade");
        assertThat(grade.path("scale").asString()).isEqualTo("grade: requires improvement -> good");
        JsonNode withdrawal = Auditing.named(answer.path("items"), "kind", "withdrawal");
        assertThat(withdrawal.path("effectiveFrom").asString()).isEqualTo("2025-02-01");
        assertThat(withdrawal.path("field").asString()).isEqualTo("report");
        assertThat(withdrawal.path("replacement").asString()).isEqualTo("withdrawn");
        assertThat(answer.path("total").asInt()).isEqualTo(answer.path("items").size());
        assertThat(auditing.get(AUDIT + "/previous-versions?size=2&page=2").path("items").get(0))
                .isEqualTo(answer.path("items").get(2));
    }

    @Test
    void previousVersionsAsCsv() {
        TestClient.Answer answer = auditing.client().get(AUDIT + "/previous-versions.csv");
        assertThat(answer.header("Content-Type")).startsWith("text/csv");
        List<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(answer.body()).stream().toList();
        JsonNode items = auditing.get(AUDIT + "/previous-versions").path("items");
        assertThat(rows).hasSize(items.size());
        for (int i = 0; i < rows.size(); i++) {
            assertThat(rows.get(i).getField("event_id")).isEqualTo(items.get(i).path("eventId").asString());
            assertThat(rows.get(i).getField("field")).isEqualTo(items.get(i).path("field").asString());
            assertThat(rows.get(i).getField("superseded")).isEqualTo(items.get(i).path("superseded").asString(""));
            assertThat(rows.get(i).getField("scale")).isEqualTo(items.get(i).path("scale").asString());
            assertThat(rows.get(i).getField("approved_by")).isEqualTo(recording.actor("admin2"));
        }
    }

    @Test
    void thePublicSeesCorrectionsOfWhatIsPublicAndNobodyWhoMadeThem() {
        TestClient.Answer answer = auditing.anybody().get(PUBLIC);
        assertThat(answer.status()).isEqualTo(200);
        JsonNode items = answer.json().path("items");
        assertThat(Auditing.texts(items, "subject")).contains("inspection-recorded ilacs", "report-published ilacs",
                "report-published short").doesNotContain("inspection-recorded secret", "inspection-recorded never");
        assertThat(answer.body()).doesNotContain(recording.actor("admin"), recording.actor("admin2"), "secret",
                "p-secret", "never");
        assertThat(Auditing.texts(auditing.anybody().get(PUBLIC + "?on=2024-12-31").json().path("items"), "kind"))
                .contains("reissue").doesNotContain("withdrawal");
        assertThat(auditing.anybody().get(PUBLIC + "?on=2015-01-01").json().path("items")).isEmpty();
        assertThat(auditing.anybody().get(PUBLIC + "?on=2027-01-01").json().path("on").asString())
                .isEqualTo("2026-09-01");
        assertThat(auditing.anybody().get("/api/authorities/99999/corrections").status()).isEqualTo(404);
        JsonNode before = auditing.anybody().get(PUBLIC + "?knownAt=2020-01-01T00:00:00Z").json();
        assertThat(before.path("state").asString()).isEqualTo("nothing_recorded_yet");
        assertThat(before.path("items")).isEmpty();
    }

    @Test
    void theQueue() {
        JsonNode open = auditing.get("/api/corrections?state=open");
        assertThat(Auditing.texts(open.path("items"), "proposalId")).containsExactly("p-stale", "p-open");
        JsonNode one = open.path("items").get(1);
        assertThat(one.path("urn").asString()).isEqualTo("90001");
        assertThat(one.path("authority").asString()).isEqualTo("Testshire");
        assertThat(one.path("subject").asString()).isEqualTo("inspection-recorded short");
        assertThat(one.at("/changes/0/field").asString()).isEqualTo("visits[0].end");
        assertThat(one.at("/proposedBy/id").asString()).isEqualTo(recording.actor("admin"));
        assertThat(one.has("decidedBy")).isFalse();
        assertThat(one.at("/evidence/link").asString()).isEqualTo("https://example.org/p-open");
        assertThat(one.path("stale").asBoolean()).isFalse();
        assertThat(open.at("/items/0/stale").asBoolean()).as("what it corrects was corrected since").isTrue();
        JsonNode rejected = auditing.get("/api/corrections?state=rejected");
        assertThat(rejected.at("/items/0/outcome").asString()).isEqualTo("The report says otherwise");
        assertThat(rejected.at("/items/0/decidedBy/id").asString()).isEqualTo(recording.actor("admin2"));
        assertThat(Auditing.texts(auditing.get("/api/corrections?state=approved").path("items"), "proposalId"))
                .containsExactly("p-day", "p-grade");
        assertThat(auditing.get("/api/corrections?urn=80566").path("total").asInt()).isZero();
        assertThat(auditing.get("/api/corrections?urn=90001&size=2&page=2").path("items")).hasSize(2);
        assertThat(auditing.get("/api/corrections?batch=any").path("total").asInt()).isZero();
        assertThat(auditing.get("/api/corrections?proposedBy=" + recording.actor("admin")).path("total").asInt())
                .isEqualTo(5);
        assertThat(auditing.get("/api/corrections?knownAt=2020-01-01T00:00:00Z").path("total").asInt()).isZero();
    }

    @Test
    void theQueueIsFollowed() {
        try (Listening all = new Listening(port, "/api/corrections/queue/stream", basic());
                Listening later = new Listening(port, "/api/corrections/queue/stream?snapshot=false", basic())) {
            await().until(() -> all.data().size() == 1 && later.data().size() == 1);
            JsonNode waiting = Auditing.named(all.data().getFirst(), "urn", Testshire.URN);
            assertThat(waiting.path("open").toString()).isEqualTo("[\"p-open\",\"p-stale\"]");
            assertThat(waiting.path("stale").toString()).isEqualTo("[\"p-stale\"]");
            assertThat(waiting.path("decided").asInt()).isEqualTo(3);
            assertThat(later.events()).containsExactly("begin");
            assertThat(later.data().getFirst().path("position").asLong())
                    .isGreaterThanOrEqualTo(waiting.path("position").asLong());
        }
        assertThat(auditing.anybody().get("/api/corrections/queue/stream").status()).isEqualTo(401);
        assertThat(auditing.client().get("/api/corrections/queue/stream?snapshot=no").status()).isEqualTo(400);
    }

    private static Map<String, String> basic() {
        String credentials = "auditor:" + TestProcess.PASSWORD;
        return Map.of("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(UTF_8)));
    }

    @Test
    void aProposalSaysWhetherItIsStale() {
        JsonNode fits = auditing.get("/api/corrections/p-open?urn=90001");
        assertThat(fits.path("stale").asBoolean()).isFalse();
        assertThat(fits.path("why")).isEmpty();
        assertThat(Auditing.texts(fits.path("history"), "type")).containsExactly("inspection-recorded");
        assertThat(fits.at("/evidence/link").asString()).isEqualTo("https://example.org/p-open");
        JsonNode stale = auditing.get("/api/corrections/p-stale?urn=90001");
        assertThat(stale.path("stale").asBoolean()).isTrue();
        assertThat(stale.at("/why/0/rule").asString()).isEqualTo("corrects_the_newest");
        assertThat(stale.at("/why/0/detail").asString())
                .contains("judgements[overall_effectiveness].grade from requires_improvement to good");
        assertThat(Auditing.texts(stale.path("history"), "type")).containsExactly("inspection-recorded",
                "inspection-corrected");
        JsonNode decided = auditing.get("/api/corrections/p-grade?urn=90001");
        assertThat(decided.path("state").asString()).isEqualTo("approved");
        assertThat(decided.path("stale").asBoolean()).isFalse();
        assertThat(auditing.client().get("/api/corrections/none?urn=90001").status()).isEqualTo(404);
        assertThat(auditing.client().get("/api/corrections/p-open?urn=99999").status()).isEqualTo(404);
        TestClient.Answer without = auditing.client().get("/api/corrections/p-open");
        assertThat(without.status()).isEqualTo(400);
        assertThat(without.json().at("/errors/0/field").asString()).isEqualTo("urn");
    }

    @ParameterizedTest
    @CsvSource({"/api/corrections?state=lost,state", "/api/corrections?page=0,page",
        "/api/corrections?knownAt=x,knownAt", "/api/corrections?minPosition=x,minPosition",
        "/api/corrections?by=x,by", "/api/authorities/90001/corrections?on=x,on"})
    void whatIsMalformedIsNamed(String path, String field) {
        TestClient.Answer answer = auditing.client().get(path);
        assertThat(answer.status()).as(path).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource({"/api/audit/authorities/90001/state,403", "/api/audit/authorities/90001/events,403",
        "/api/audit/authorities/90001/events.csv,403", "/api/audit/authorities/90001/explain,403",
        "/api/audit/events,403", "/api/audit/authorities/90001/previous-versions,403", "/api/corrections,200",
        "/api/corrections/p-open?urn=90001,200"})
    void auditorsAndAdministratorsOnly(String path, int recorder) {
        assertThat(auditing.anybody().get(path).status()).isEqualTo(401);
        assertThat(auditing.anybody().as("recorder", TestProcess.PASSWORD).get(path).status()).isEqualTo(recorder);
        assertThat(auditing.anybody().as("admin", TestProcess.PASSWORD).get(path).status()).isEqualTo(200);
        assertThat(auditing.client().get(path).status()).isEqualTo(200);
    }

    @Test
    void everyEndpointIsDescribed() {
        JsonNode paths = auditing.anybody().get("/api/openapi.json").json().path("paths");
        for (String path : List.of("/api/audit/authorities/{urn}/events", "/api/audit/authorities/{urn}/events.jsonl",
                "/api/audit/authorities/{urn}/state", "/api/audit/authorities/{urn}/replay",
                "/api/audit/authorities/{urn}/difference", "/api/audit/authorities/{urn}/explain",
                "/api/audit/authorities/{urn}/previous-versions", "/api/audit/standings/difference",
                "/api/audit/events")) {
            JsonNode operation = paths.path(path).path("get");
            assertThat(operation.path("summary").asString("")).as(path).isNotBlank();
            assertThat(operation.path("tags").get(0).asString()).isEqualTo("Audit");
            assertThat(operation.path("description").asString()).contains("For: administrator or auditor.");
        }
    }

    private static List<String> verdicts(JsonNode answer) {
        return answer.path("inspections").valueStream()
                .map(one -> one.path("inspectionId").asString() + " " + one.path("verdict").asString()).toList();
    }
}
