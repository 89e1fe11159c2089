package uk.waymark.audit;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.waymark.runtime.events.StoredEvent;
import uk.waymark.runtime.web.TestClient;

@OnAuditProcess
class EventsApiTest {

    private static final String EVENTS = "/api/audit/authorities/90001/events";

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
    }

    @Test
    void everyEventIsToldInOrderAsItWasStoredAndAsItIsUnderstood() {
        JsonNode items = auditing.get(EVENTS).path("items");
        List<StoredEvent> stored = recording.stored().ofAuthority("90001", -1);
        assertThat(Auditing.texts(items, "eventId")).isEqualTo(stored.stream().map(StoredEvent::eventId).toList());
        JsonNode inspection = items.get(1);
        assertThat(inspection.path("type").asString()).isEqualTo("inspection-recorded");
        assertThat(inspection.path("version").asLong()).isEqualTo(1);
        assertThat(inspection.path("position").asLong()).isEqualTo(stored.get(1).position());
        assertThat(inspection.path("storedRevision").asString()).isEqualTo("2");
        assertThat(inspection.path("recordedAt").asString()).endsWith("Z");
        assertThat(inspection.at("/actor/id").asString()).isEqualTo(recording.actor("recorder"));
        assertThat(inspection.at("/actor/name").asString()).isNotBlank();
        assertThat(inspection.path("correlationId").asString()).isEqualTo("c-90001");
        assertThat(inspection.path("summary").asString()).isEqualTo(
                "SIF inspection sif of 11 May 2015 to 4 June 2015 is recorded: overall inadequate");
        assertThat(Auditing.texts(inspection.path("effective"), "name")).containsExactly("inspection started",
                "inspection ended");
        assertThat(inspection.at("/stored")).isEqualTo(json(stored.get(1).storedPayload()));
        assertThat(inspection.at("/understood/visits/0/end").asString()).isEqualTo("2015-06-04");
    }

    @Test
    void whatWasWrittenInAnOlderRevisionIsUnderstoodInTodays() {
        recording.jdbc()
                .sql("""
                     insert into event_store.event (event_id, urn, version, type, revision, payload, metadata,
                       recorded_at, aggregate_type)
                     select 'old-1', '90077', 0, 'inspection-recorded', '1',
                       '{"urn": "90077", "inspectionId": "x", "edition": "SIF",
                         "inspectionType": "SIF inspection", "scope": "whole_service",
                         "startDate": "2015-05-11", "endDate": "2015-06-04", "leadInspector": "A Name",
                         "judgements": []}', metadata, clock_timestamp(), aggregate_type
                     from event_store.event where urn = '90001' and version = 0""").update();
        JsonNode old = auditing.get("/api/audit/authorities/90077/events").at("/items/0");
        assertThat(old.path("storedRevision").asString()).isEqualTo("1");
        assertThat(old.path("revision").asString()).isEqualTo("2");
        assertThat(old.at("/stored/leadInspector").asString()).isEqualTo("A Name");
        assertThat(old.at("/understood/leadInspectors/0").asString()).isEqualTo("A Name");
        assertThat(old.at("/understood").has("leadInspector")).isFalse();
    }

    @Test
    void correctionsAreLinkedBothWays() {
        JsonNode items = auditing.get(EVENTS).path("items");
        JsonNode correction = Auditing.named(items, "type", "inspection-corrected");
        JsonNode wrong = Auditing.named(items, "eventId", correction.path("corrects").asString());
        assertThat(wrong.at("/correctedBy/0").asString()).isEqualTo(correction.path("eventId").asString());
        JsonNode proposal = Auditing.named(items, "eventId", correction.path("proposal").asString());
        assertThat(proposal.path("type").asString()).isEqualTo("correction-proposed");
        assertThat(proposal.path("proposalId").asString()).isEqualTo("p-grade");
        assertThat(proposal.path("decision").asString()).isEqualTo(correction.path("eventId").asString());
        assertThat(correction.at("/understood/restated/type").asString()).isEqualTo("inspection-recorded");
        JsonNode before = auditing.get(EVENTS + "?position=" + wrong.path("position").asLong()).path("items");
        assertThat(before.get(before.size() - 1).path("correctedBy")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"type=report-published|4", "type=report-published,report-withdrawn|5",
        "correctionsOnly=true|6", "correctionsOnly=false|24", "version=3|1", "actor=nobody|0",
        "recordedTo=2020-01-01T00:00:00Z|0", "recordedFrom=2020-01-01T00:00:00Z|24", "size=5&page=2|24"})
    void filters(String query, int total) {
        assertThat(auditing.get(EVENTS + "?" + query).path("total").asInt()).isEqualTo(total);
    }

    @Test
    void filtersByActor() {
        JsonNode found = auditing.get(EVENTS + "?actor=" + recording.actor("admin2"));
        assertThat(Auditing.texts(found.path("items"), "type")).containsOnly("inspection-corrected", "report-corrected",
                "report-reissued", "report-withdrawn", "inspection-voided", "correction-rejected");
        assertThat(auditing.get(EVENTS + "?size=5&page=5").path("items")).hasSize(4);
    }

    @Test
    void cloudEventsAreValid() {
        TestClient.Answer answer = auditing.client().get(EVENTS + ".jsonl");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("application/jsonl");
        assertThat(answer.header("X-Waymark-Known-At")).endsWith("Z");
        List<JsonNode> events = answer.body().lines().map(EventsApiTest::json).toList();
        List<StoredEvent> stored = recording.stored().ofAuthority("90001", -1);
        assertThat(events).hasSameSizeAs(stored);
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < events.size(); i++) {
            JsonNode event = events.get(i);
            assertThat(event.path("specversion").asString()).isEqualTo("1.0");
            assertThat(event.path("type").asString()).isEqualTo("uk.waymark." + stored.get(i).type());
            assertThat(event.path("source").asString()).isEqualTo("urn:waymark:event-store");
            assertThat(event.path("subject").asString()).isEqualTo("90001");
            assertThat(event.path("datacontenttype").asString()).isEqualTo("application/json");
            assertThat(event.path("time").asString()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z");
            assertThat(event.path("data")).isEqualTo(json(stored.get(i).storedPayload()));
            assertThat(event.propertyNames()).allMatch(name -> name.matches("[a-z0-9]{1,20}"));
            assertThat(event.propertyNames()).contains("actor", "correlationid", "position", "version", "revision",
                    "dataschema");
            assertThat(ids.add(event.path("id").asString())).isTrue();
        }
    }

    @Test
    void csvParsesBack() {
        String csv = auditing.client().get(EVENTS + ".csv").body();
        List<StoredEvent> stored = recording.stored().ofAuthority("90001", -1);
        List<NamedCsvRecord> rows = rows(csv);
        assertThat(rows).hasSameSizeAs(stored);
        for (int i = 0; i < rows.size(); i++) {
            assertThat(rows.get(i).getField("stored")).isEqualTo(stored.get(i).storedPayload());
            assertThat(rows.get(i).getField("event_id")).isEqualTo(stored.get(i).eventId());
            assertThat(rows.get(i).getField("revision")).isEqualTo(stored.get(i).storedRevision());
        }
        assertThat(csv.lines().findFirst().orElseThrow()).startsWith("position,urn,version,event_id,type");
        assertThat(csv).contains("\r\n").doesNotContain("Alex");
    }

    @Test
    void allEventsInGlobalOrderPageByPage() {
        List<Long> positions = new ArrayList<>();
        JsonNode page = auditing.get("/api/audit/events?size=500");
        String knownAt = page.path("knownAt").asString();
        while (true) {
            page.path("items").forEach(item -> positions.add(item.path("position").asLong()));
            if (!page.has("next")) {
                break;
            }
            page = auditing.get(
                    "/api/audit/events?size=500&after=" + page.path("next").asLong() + "&knownAt=" + knownAt);
        }
        assertThat(positions).isSorted().doesNotHaveDuplicates().hasSizeGreaterThan(1_000);
        assertThat(auditing.client().get("/api/audit/events.jsonl?knownAt=" + knownAt).body().lines())
                .hasSize(positions.size());
        assertThat(rows(auditing.client().get("/api/audit/events.csv?knownAt=" + knownAt).body()))
                .hasSize(positions.size());
        assertThat(rows(auditing.client().get("/api/audit/events.csv?type=report-withdrawn").body())).isNotEmpty()
                .allMatch(row -> row.getField("type").equals("report-withdrawn"));
        assertThat(auditing.client().get("/api/audit/events.jsonl?size=3&after=" + positions.get(4)).body().lines()
                .map(line -> json(line).path("position").asString())).containsExactly("" + positions.get(5),
                        "" + positions.get(6), "" + positions.get(7));
        assertThat(auditing.get("/api/audit/events?after=" + positions.getLast()).path("items")).isEmpty();
        assertThat(auditing.get("/api/audit/events?knownAt=2020-01-01T00:00:00Z").path("items")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"?type=nothing,type", "?correctionsOnly=maybe,correctionsOnly", "?recordedFrom=yesterday,recordedFrom",
        "?recordedFrom=2026-01-02T00:00:00Z&recordedTo=2026-01-01T00:00:00Z,recordedTo", "?version=-1,version",
        "?knownAt=now,knownAt", "?position=x,position", "?knownAt=2026-01-01T00:00:00Z&position=1,position",
        "?size=0,size", "?on=2021-08-20,on", "?minVersion=x,minVersion"})
    void whatIsMalformedIsNamed(String query, String field) {
        TestClient.Answer answer = auditing.client().get(EVENTS + query);
        assertThat(answer.status()).as(query).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"events", "events.jsonl", "events.csv", "state", "replay", "explain", "previous-versions",
        "previous-versions.csv", "difference?from=2026-01-01T00:00:00Z"})
    void anUnknownAuthorityIsNotFound(String what) {
        for (String urn : List.of("99999", "x", "80566%20")) {
            assertThat(auditing.client().get("/api/audit/authorities/" + urn + "/" + what).status()).as(what)
                    .isEqualTo(404);
        }
    }

    @Test
    void beforeAnythingWasRecorded() {
        JsonNode answer = auditing.get(EVENTS + "?knownAt=2020-01-01T00:00:00Z");
        assertThat(answer.path("state").asString()).isEqualTo("nothing_recorded_yet");
        assertThat(answer.path("items")).isEmpty();
        assertThat(answer.has("version")).isFalse();
    }

    private static List<NamedCsvRecord> rows(String csv) {
        return CsvReader.builder().ofNamedCsvRecord(csv).stream().toList();
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
