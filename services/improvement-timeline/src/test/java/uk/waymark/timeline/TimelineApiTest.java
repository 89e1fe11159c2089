package uk.waymark.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import uk.waymark.events.KnownDate;
import uk.waymark.events.StatementRecorded;
import uk.waymark.journey.samples.Samples;
import uk.waymark.runtime.web.TestClient.Answer;
import uk.waymark.runtime.web.TestClient;

/** A whole process with the real record in it, asked over HTTP. */
@OnTimelineProcess
class TimelineApiTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);
    private static final Set<String> NOT_IMPORTED = Set.of("reissues", "withdrawals");

    @LocalServerPort
    int port;
    @Autowired
    EnteredRecord record;

    /** When the samples were in, and nothing else. */
    private String samplesOnly;

    private TestClient anybody;

    @BeforeEach
    void enterTheRecord() {
        anybody = TestClient.on(port);
        samplesOnly = record.samplesOnce(anybody);
    }

    @Test
    void tellsSunderlandsJourney() {
        JsonNode answer = record.timeline(anybody, "80566", "").json();
        assertThat(answer.path("urn").asString()).isEqualTo("80566");
        assertThat(answer.path("name").asString()).isEqualTo("Sunderland");
        assertThat(answer.path("state").asString()).isEqualTo("recorded");
        assertThat(answer.path("on").asString()).isEqualTo("2026-09-01");
        assertThat(answer.path("version").asLong()).isPositive();
        assertThat(answer.path("position").asLong()).isPositive();
        assertThat(answer.path("total").asInt()).isEqualTo(18);
        JsonNode leap = item(answer, "inspection:80566-2021-08-20");
        assertThat(leap.at("/date/precision").asString()).isEqualTo("day");
        assertThat(leap.path("state").asString()).isEqualTo("published");
        assertThat(leap.has("embargoed")).isFalse();
        assertThat(leap.path("kind").asString()).isEqualTo("inspection");
        assertThat(leap.path("scope").asString()).isEqualTo("whole_service");
        assertThat(leap.at("/leadInspectors/0").asString()).isEqualTo("Neil Penswick");
        assertThat(leap.at("/visits/0/end").asString()).isEqualTo("2021-07-09");
        assertThat(leap.at("/judgements/0/label").asString()).isEqualTo("overall effectiveness");
        assertThat(leap.path("previousInspectionId").asString()).isEqualTo("80566-2018-07-25");
        assertThat(leap.at("/changes/0").toString()).isEqualTo(
                "{\"code\":\"overall_effectiveness\",\"from\":\"inadequate\",\"to\":\"outstanding\","
                        + "\"comparable\":true,\"direction\":\"improved\"}");
        assertThat(leap.path("changes").toString()).contains("{\"code\":\"in_care\","
                + "\"from\":\"requires_improvement\",\"to\":\"outstanding\",\"comparable\":false}");
        assertThat(leap.at("/deadlines/publishReport").asString()).isEqualTo("2021-10-04");
        assertThat(leap.at("/findings/strength")).hasSize(13);
        assertThat(item(answer, "intervention:80566-direction-2017").path("supersedes").asString())
                .isEqualTo("intervention:80566-direction-2015");
        assertThat(item(answer, "intervention-end:80566-direction-2017").path("date").toString())
                .isEqualTo("{\"precision\":\"by\",\"value\":\"2021-12-20\",\"text\":\"by 2021-12-20\"}");
        assertThat(item(answer, "intervention-end:80566-commissioner-2015").path("date").toString())
                .isEqualTo("{\"precision\":\"unknown\",\"text\":\"unknown\"}");
        assertThat(item(answer, "statement:80566-ford-2021-08-20").path("person").asString()).isEqualTo("Vicky Ford");
    }

    @Test
    void looksOpenWhileItWasOpen() {
        assertThat(EnteredRecord.ids(record.timeline(anybody, "80566", "?on=2017-04-02")))
                .contains("intervention:80566-direction-2015",
                        "appointment:80566-together-for-children")
                .doesNotContain("intervention-end:80566-direction-2015");
        assertThat(EnteredRecord.ids(record.timeline(anybody, "80566", "?on=2017-04-03")))
                .contains("intervention-end:80566-direction-2015");
    }

    @Test
    void filtersOrdersAndPages() {
        assertThat(EnteredRecord.ids(record.timeline(anybody, "80566", "?kind=inspection&order=desc"))).containsExactly(
                "inspection:80566-2025-03-11", "inspection:80566-2021-08-20", "inspection:80566-2018-07-25",
                "inspection:80566-2015-07-20");
        assertThat(EnteredRecord.ids(
                record.timeline(anybody, "80566",
                        "?kind=inspection,delivery_organisation_appointed&from=2017-04-30&to=2018-12-31")))
                .containsExactly("appointment:80566-together-for-children", "inspection:80566-2018-07-25");
        JsonNode page = record.timeline(anybody, "80566", "?kind=inspection&size=3&page=2").json();
        assertThat(page.path("total").asInt()).isEqualTo(4);
        assertThat(page.at("/items/0/id").asString()).isEqualTo("inspection:80566-2025-03-11");
        assertThat(page.at("/items/0/previousInspectionId").asString()).isEqualTo("80566-2021-08-20");
    }

    @Test
    void refusesWhatItDoesNotUnderstand() {
        refused("?kind=inspections", "kind", "must be one of authority_registered, codes_changed");
        refused("?order=up", "order", "must be one of asc, desc");
        refused("?from=2020-01-01&to=2019-01-01", "to", "must not lie before from");
        refused("?on=yesterday", "on", "");
        refused("?knownat=2026-01-01T00:00:00Z", "knownat", "");
        assertThat(record.timeline(anybody, "99999", "").status()).isEqualTo(404);
        assertThat(anybody.get("/api/export/secrets.csv").status()).isEqualTo(404);
    }

    @Test
    void answersAsItWasKnown() {
        Answer before = record.timeline(anybody, "80566", "?knownAt=2020-01-01T00:00:00Z");
        assertThat(before.status()).isEqualTo(200);
        assertThat(before.json().path("state").asString()).isEqualTo("nothing_recorded_yet");
        assertThat(before.json().has("version")).isFalse();
        String knownAt = record.timeline(anybody, "80566", "").json().path("knownAt").asString();
        Answer then = record.timeline(anybody, "80566", "?knownAt=" + knownAt);
        record.enter("80566", List.of(new StatementRecorded("80566", "later", "Words", "Somebody", "Leader",
                KnownDate.day(TODAY.plusDays(1)), null)));
        assertThat(record.timeline(anybody, "80566", "?knownAt=" + knownAt).body()).isEqualTo(then.body());
        assertThat(record.timeline(anybody, "80566", "?knownAt=" + knownAt).header("ETag"))
                .isEqualTo(then.header("ETag"));
    }

    @Test
    void exportsWhatWasEntered() {
        JsonNode index = anybody.get("/api/export").json();
        assertThat(index.path("downloads")).hasSize(11);
        assertThat(index.path("note").asString()).contains("reissued or withdrawn");
        for (JsonNode download : index.path("downloads")) {
            String kind = download.path("kind").asString();
            Answer csv = anybody.get(download.path("csv").asString() + "?on=2026-08-31&knownAt=" + samplesOnly);
            if (NOT_IMPORTED.contains(kind)) {
                assertThat(csv.body()).as("no report in the samples was " + kind).startsWith("inspection_id,urn,")
                        .hasLineCount(1);
            } else {
                assertThat(csv.body()).as(kind).isEqualTo(new String(Samples.file(kind), StandardCharsets.UTF_8));
            }
            assertThat(csv.header("Content-Type")).startsWith("text/csv").contains("charset=UTF-8");
            assertThat(csv.header("Content-Disposition")).isEqualTo("attachment; filename=\"" + kind + ".csv\"");
            assertThat(csv.header("Link")).contains("rel=\"license\"").contains("open-government-licence");
            assertThat(csv.header("X-Waymark-On")).isEqualTo("2026-08-31");
            JsonNode json = anybody.get(download.path("json").asString() + "?knownAt=" + samplesOnly).json();
            assertThat(json.path("attribution").asString()).isEqualTo(Licence.ATTRIBUTION);
            assertThat(json.path("knownAt").asString()).isEqualTo(samplesOnly);
            assertThat(json.path("rows")).as(kind).hasSize(csv.body().split("\r\n").length - 1);
        }
        assertThat(anybody.get("/api/export/inspections.csv?on=2013-12-31").body().split("\r\n")).hasSize(9);
        assertThat(anybody.get("/api/export/inspections.csv?knownAt=2020-01-01T00:00:00Z").body().split("\r\n"))
                .hasSize(1);
    }

    private void refused(String query, String field, String detail) {
        Answer answer = record.timeline(anybody, "80566", query);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo(field);
        assertThat(answer.json().at("/errors/0/detail").asString()).contains(detail);
    }

    private static JsonNode item(JsonNode answer, String id) {
        return answer.path("items").valueStream().filter(item -> item.path("id").asString().equals(id)).findFirst()
                .orElseThrow();
    }
}
