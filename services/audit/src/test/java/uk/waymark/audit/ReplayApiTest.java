package uk.waymark.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import uk.waymark.events.Grounds;
import uk.waymark.events.ReportPublished;
import uk.waymark.events.ReportWithdrawn;
import uk.waymark.runtime.events.StoredEvent;
import uk.waymark.runtime.web.TestClient;

@OnAuditProcess
class ReplayApiTest {

    private static final String TESTSHIRE = "/api/audit/authorities/90001";
    private static final String SUNDERLAND = "/api/audit/authorities/80566";
    private static final String DERBY = "/api/audit/authorities/80459";

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
    void sunderlandsStateOnADay() {
        JsonNode state = auditing.get(SUNDERLAND + "/state?on=2019-06-01");
        assertThat(state.path("state").asString()).isEqualTo("recorded");
        assertThat(state.at("/authority/name").asString()).isEqualTo("Sunderland");
        assertThat(state.at("/rating/state").asString()).isEqualTo("rated");
        assertThat(state.at("/rating/overall").asString()).isEqualTo("inadequate");
        assertThat(state.at("/rating/judgements/adoption").asString()).isEqualTo("good");
        assertThat(state.at("/deliveredBy/0/organisation").asString()).isEqualTo("Together for Children");
        assertThat(Auditing.texts(state.path("entries"), "title")).startsWith("Sunderland")
                .contains("SIF re-inspection", "Monitoring visit").doesNotContain("ILACS standard inspection");
        JsonNode direction = Auditing.named(state.path("interventions"), "interventionId",
                "80566-direction-2017");
        assertThat(direction.at("/ended/text").asString()).isEqualTo("by 20 December 2021");
        assertThat(direction.path("standing").asString()).isEqualTo("uncertain");
        assertThat(state.path("on").asString()).isEqualTo("2019-06-01");
        assertThat(state.path("version").asLong())
                .isEqualTo(recording.stored().head("80566").orElseThrow().version());
    }

    @ParameterizedTest
    @CsvSource({"2015-07-19,not_rated,", "2015-07-20,rated,inadequate", "2021-08-19,rated,inadequate",
        "2021-08-20,rated,outstanding", "2025-12-31,rated,outstanding"})
    void sunderlandFrom2015To2025(String on, String state, String overall) {
        JsonNode rating = auditing.get(SUNDERLAND + "/state?on=" + on).path("rating");
        assertThat(rating.path("state").asString()).isEqualTo(state);
        assertThat(rating.path("overall").asString(null)).isEqualTo(overall);
    }

    @Test
    void whatIsNotPublishedYetIsMarked() {
        JsonNode state = auditing.get(TESTSHIRE + "/state?on=2026-09-01");
        assertThat(Auditing.texts(state.path("notPublishedYet"), "inspectionId")).containsExactly("secret");
        assertThat(state.at("/notPublishedYet/0/judgements/in_care").asString()).isEqualTo("outstanding");
        JsonNode secret = Auditing.named(state.path("entries"), "id", "inspection:secret");
        assertThat(secret.path("embargoed").asBoolean()).isTrue();
        assertThat(secret.at("/corrected/0/kind").asString()).isEqualTo("recording_error");
        assertThat(Auditing.named(state.path("entries"), "id", "inspection:ilacs").path("embargoed").asBoolean())
                .isFalse();
        assertThat(Auditing.texts(state.path("proposals"), "proposalId")).containsExactly("p-open", "p-stale");
        assertThat(auditing.get(TESTSHIRE + "/state?on=2026-09-15").at("/rating/overall").asString())
                .isEqualTo("not_judged_under_framework");
    }

    @Test
    void aPositionAndItsInstantAreTheSameAnswer() {
        for (StoredEvent event : recording.stored().ofAuthority("90001", -1)) {
            JsonNode byPosition = auditing.get(TESTSHIRE + "/state?on=2024-04-01&position=" + event.position());
            assertThat(byPosition.path("version").asLong()).isEqualTo(event.version());
            JsonNode byInstant = auditing.get(
                    TESTSHIRE + "/state?on=2024-04-01&knownAt=" + byPosition.path("knownAt").asString());
            assertThat(byInstant).isEqualTo(byPosition);
        }
    }

    @Test
    void everyStepOfAReplayEndsInTheStateThen() {
        JsonNode replay = auditing.get(TESTSHIRE + "/replay?on=2024-04-01");
        List<StoredEvent> stored = recording.stored().ofAuthority("90001", -1);
        assertThat(replay.path("items")).hasSameSizeAs(stored);
        for (JsonNode step : replay.path("items")) {
            JsonNode state = auditing.get(
                    TESTSHIRE + "/state?on=2024-04-01&knownAt=" + step.path("recordedAt").asString());
            assertThat(step.at("/after/rating")).isEqualTo(state.path("rating"));
            assertThat(step.at("/after/entries").asInt()).isEqualTo(state.path("entries").size());
            assertThat(step.at("/after/openProposals").asInt()).isEqualTo(state.path("proposals").size());
            assertThat(step.path("step").asLong()).isEqualTo(step.path("version").asLong() + 1);
        }
        List<String> overalls = new ArrayList<>();
        replay.path("items").forEach(step -> overalls.add(step.at("/after/rating/overall").asString("-")));
        assertThat(overalls.stream().distinct()).containsExactly("-", "inadequate", "requires_improvement", "good",
                "outstanding");
    }

    @Test
    void aPageOfAReplayIsPartOfTheWhole() {
        JsonNode whole = auditing.get(TESTSHIRE + "/replay?on=2024-04-01").path("items");
        JsonNode page = auditing.get(TESTSHIRE + "/replay?on=2024-04-01&size=5&page=3");
        assertThat(page.path("total").asInt()).isEqualTo(whole.size());
        for (int i = 0; i < 5; i++) {
            assertThat(page.path("items").get(i)).isEqualTo(whole.get(10 + i));
        }
        assertThat(auditing.get(TESTSHIRE + "/replay?page=100").path("items")).isEmpty();
    }

    @Test
    void aDifferenceNamesTheEventsThatCausedIt() {
        List<StoredEvent> stored = recording.stored().ofAuthority("90001", -1);
        StoredEvent correction = stored.stream().filter(e -> e.type().equals("inspection-corrected")).findFirst()
                .orElseThrow();
        StoredEvent before = stored.get((int) correction.version() - 1);
        JsonNode difference = auditing.get(TESTSHIRE + "/difference?on=2022-01-01&from=" + before.recordedAt()
                + "&to=" + correction.recordedAt());
        JsonNode overall = Auditing.named(difference.path("rating"), "field", "overall");
        assertThat(overall.path("from").asString()).isEqualTo("requires_improvement");
        assertThat(overall.path("to").asString()).isEqualTo("good");
        assertThat(overall.at("/causedBy/0").asString()).isEqualTo(correction.eventId());
        JsonNode entry = Auditing.named(difference.path("entries"), "id", "inspection:ilacs");
        assertThat(entry.path("change").asString()).isEqualTo("changed");
        assertThat(Auditing.named(entry.path("fields"), "field",
                "inspection-recorded.judgements[overall_effectiveness].grade").at("/causedBy/0").asString())
                .isEqualTo(correction.eventId());
        assertThat(Auditing.texts(difference.path("events"), "eventId")).containsExactly(correction.eventId());
        assertThat(difference.at("/from/version").asLong()).isEqualTo(before.version());
        JsonNode proposal = difference.at("/proposals/0");
        assertThat(proposal.path("proposalId").asString()).isEqualTo("p-grade");
        assertThat(proposal.at("/fields/0/to").asString()).isEqualTo("approved");
    }

    @Test
    void aDifferenceOfDaysHasNoCause() {
        JsonNode difference = auditing.get(SUNDERLAND + "/difference?fromOn=2021-08-19&toOn=2021-08-20");
        JsonNode overall = Auditing.named(difference.path("rating"), "field", "overall");
        assertThat(overall.path("to").asString()).isEqualTo("outstanding");
        assertThat(overall.path("causedBy")).isEmpty();
        assertThat(difference.path("events")).isEmpty();
    }

    @Test
    void whyEighteenBecameNineteen() {
        JsonNode days = auditing
                .get("/api/audit/standings/difference?rule=ilacs&fromOn=2021-08-19&toOn=2021-08-20");
        assertThat(days.at("/from/counts/outstanding").asInt()).isEqualTo(17);
        assertThat(days.at("/to/counts/outstanding").asInt()).isEqualTo(18);
        JsonNode sunderland = Auditing.named(days.path("moved"), "urn", "80566");
        assertThat(sunderland.path("before").asString()).isEqualTo("unrated");
        assertThat(sunderland.path("after").asString()).isEqualTo("outstanding");
        assertThat(sunderland.path("inspectionBefore").asString()).isEqualTo("80566-2018-07-25");
        List<StoredEvent> stored = recording.stored().ofAuthority("90001", -1);
        StoredEvent reissue = stored.stream().filter(e -> e.type().equals("report-reissued")).findFirst()
                .orElseThrow();
        JsonNode known = auditing.get("/api/audit/standings/difference?rule=ilacs&region=north&on=2024-04-01&from="
                + stored.get((int) reissue.version() - 1).recordedAt() + "&to=" + reissue.recordedAt());
        assertThat(known.path("moved")).hasSize(1);
        assertThat(known.at("/moved/0/urn").asString()).isEqualTo("90001");
        assertThat(known.at("/moved/0/before").asString()).isEqualTo("good");
        assertThat(known.at("/moved/0/after").asString()).isEqualTo("outstanding");
        assertThat(known.at("/moved/0/events/0/eventId").asString()).isEqualTo(reissue.eventId());
        assertThat(known.at("/to/counts/outstanding").asInt())
                .isEqualTo(known.at("/from/counts/outstanding").asInt() + 1);
        assertThat(known.path("rule").asString()).isEqualTo("ilacs");
        assertThat(auditing.get("/api/audit/standings/difference?from=2020-01-01T00:00:00Z&on=2021-08-20&to="
                + "2020-01-02T00:00:00Z").at("/to/authorities").asInt()).isZero();
    }

    @Test
    void anAnswerAskedAgainStaysTheSameToTheByte() {
        Map<String, String> answers = new LinkedHashMap<>();
        for (String path : List.of("/state?on=2024-04-01", "/replay?on=2024-04-01", "/explain?on=2024-04-01",
                "/previous-versions?size=50", "/events?size=50")) {
            TestClient.Answer answer = auditing.client().get(DERBY + path);
            answers.put(DERBY + path + "&knownAt=" + answer.json().path("knownAt").asString(), answer.body());
        }
        String standings = "/api/audit/standings/difference?fromOn=2021-08-19&toOn=2021-08-20";
        JsonNode counted = auditing.get(standings);
        String again = standings + "&from=" + counted.at("/from/knownAt").asString() + "&to="
                + counted.at("/to/knownAt").asString();
        answers.put(again, auditing.client().get(again).body());
        long version = recording.stored().head("80459").orElseThrow().version();
        StoredEvent wrong = recording.stored().ofAuthority("80459", -1).stream()
                .filter(e -> e.type().equals("report-published")).findFirst().orElseThrow();
        recording.record("a-late", new ReportWithdrawn("80459",
                ((ReportPublished) wrong.event()).inspectionId(), wrong.eventId(),
                LocalDate.of(2016, 1, 1), List.of(),
                new Grounds("late", null, null, "a-late", "a-late")));
        assertThat(auditing.get(DERBY + "/state?minVersion=" + (version + 1)).path("version").asLong())
                .isEqualTo(version + 1);
        assertThat(auditing.client().get(DERBY + "/state?minVersion=" + (version + 9)).status()).isEqualTo(503);
        answers.forEach((path, was) -> assertThat(auditing.client().get(path).body()).as(path).isEqualTo(was));
    }

    @Test
    void beforeAnythingWasRecorded() {
        for (String what : List.of("state", "replay", "explain", "previous-versions")) {
            assertThat(auditing.client().get(SUNDERLAND + "/" + what + "?knownAt=2020-01-01T00:00:00Z").body())
                    .contains("nothing_recorded_yet");
        }
        JsonNode difference = auditing.get(SUNDERLAND + "/difference?from=2020-01-01T00:00:00Z&on=2021-08-20");
        assertThat(difference.at("/from/state").asString()).isEqualTo("nothing_recorded_yet");
        assertThat(Auditing.named(difference.path("rating"), "field", "overall").path("to").asString())
                .isEqualTo("outstanding");
    }

    @ParameterizedTest
    @CsvSource({"/state?on=yesterday,on", "/state?knownAt=now,knownAt", "/state?at=1,at", "/replay?size=501,size",
        "/replay?on=2021-02-30,on", "/difference,from", "/difference?to=2026-01-01T00:00:00Z,to",
        "/difference?from=2026-01-02T00:00:00Z&to=2026-01-01T00:00:00Z,to", "/difference?from=x,from",
        "/difference?fromOn=x,fromOn", "/explain?on=x,on", "/explain?knownat=2026-01-01T00:00:00Z,knownat",
        "/previous-versions?page=0,page"})
    void whatIsMalformedIsNamed(String query, String field) {
        TestClient.Answer answer = auditing.client().get(SUNDERLAND + query);
        assertThat(answer.status()).as(query).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource({"rule=all,rule", "region=Narnia,region", "from=x,from", "toOn=x,toOn", "position=1,position"})
    void whatIsMalformedOfStandingsIsNamed(String query, String field) {
        TestClient.Answer answer = auditing.client()
                .get("/api/audit/standings/difference?fromOn=2021-08-19&" + query);
        assertThat(answer.status()).as(query).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo(field);
    }
}
