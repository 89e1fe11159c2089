package uk.waymark.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import uk.waymark.events.AuthorityRegistered;
import uk.waymark.events.DateSpan;
import uk.waymark.events.InspectionRecorded;
import uk.waymark.events.JourneyEvent;
import uk.waymark.events.Judgement;
import uk.waymark.events.KnownDate;
import uk.waymark.events.ReportPublished;
import uk.waymark.events.Scope;
import uk.waymark.events.StatementRecorded;
import uk.waymark.runtime.events.StoredEvents;
import uk.waymark.runtime.stream.MovableClock;
import uk.waymark.runtime.web.OnTestProcess;
import uk.waymark.runtime.web.TestClient;
import uk.waymark.runtime.web.TestClient.Answer;
import uk.waymark.runtime.web.TestProcess;

/** A whole process with the real record in it, asked over HTTP. */
@OnTestProcess
@Import({TimelineApiTest.Today.class, Journals.class})
class TimelineApiTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);
    private static final Instant NOON = Instant.parse("2026-09-01T11:00:00Z");

    @TestConfiguration(proxyBeanMethods = false)

    static class Today {

        @Bean
        MovableClock today() {
            return new MovableClock(NOON);
        }
    }

    @LocalServerPort
    int port;
    @Autowired
    CommandGateway commands;
    @Autowired
    StoredEvents events;
    @Autowired
    MovableClock clock;

    /** When the samples were in, and nothing else. */
    private static String samplesOnly;

    private TestClient anybody;
    private TestClient recorder;

    @BeforeEach
    void enterTheRecord() {
        anybody = TestClient.on(port);
        recorder = anybody.as("recorder", TestProcess.PASSWORD);
        if (events.head("80566").isEmpty()) {
            Map<String, List<JourneyEvent>> journeys = new LinkedHashMap<>();
            Samples.events()
                    .forEach(e -> journeys.computeIfAbsent(e.urn(), urn -> new CopyOnWriteArrayList<>()).add(e));
            journeys.forEach(this::enter);
            long last = events.positionAt(Instant.parse("9999-01-01T00:00:00Z"));
            samplesOnly = anybody.get("/api/authorities/80566/timeline?minPosition=" + last).json().path("knownAt")
                    .asString();
        }
    }

    @AfterEach
    void today() {
        clock.set(NOON);
    }

    @Test
    void tellsSunderlandsJourney() {
        JsonNode answer = timeline("80566", "").json();
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
        assertThat(ids(timeline("80566", "?on=2017-04-02"))).contains("intervention:80566-direction-2015",
                "appointment:80566-together-for-children").doesNotContain("intervention-end:80566-direction-2015");
        assertThat(ids(timeline("80566", "?on=2017-04-03"))).contains("intervention-end:80566-direction-2015");
    }

    @Test
    void filtersOrdersAndPages() {
        assertThat(ids(timeline("80566", "?kind=inspection&order=desc"))).containsExactly(
                "inspection:80566-2025-03-11", "inspection:80566-2021-08-20", "inspection:80566-2018-07-25",
                "inspection:80566-2015-07-20");
        assertThat(ids(
                timeline("80566", "?kind=inspection,delivery_organisation_appointed&from=2017-04-30&to=2018-12-31")))
                .containsExactly("appointment:80566-together-for-children", "inspection:80566-2018-07-25");
        JsonNode page = timeline("80566", "?kind=inspection&size=3&page=2").json();
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
        assertThat(timeline("99999", "").status()).isEqualTo(404);
        assertThat(anybody.get("/api/export/secrets.csv").status()).isEqualTo(404);
    }

    @Test
    void answersAsItWasKnown() {
        Answer before = timeline("80566", "?knownAt=2020-01-01T00:00:00Z");
        assertThat(before.status()).isEqualTo(200);
        assertThat(before.json().path("state").asString()).isEqualTo("nothing_recorded_yet");
        assertThat(before.json().has("version")).isFalse();
        String knownAt = timeline("80566", "").json().path("knownAt").asString();
        Answer then = timeline("80566", "?knownAt=" + knownAt);
        enter("80566", List.of(new StatementRecorded("80566", "later", "Words", "Somebody", "Leader",
                KnownDate.day(TODAY.plusDays(1)), null)));
        assertThat(timeline("80566", "?knownAt=" + knownAt).body()).isEqualTo(then.body());
        assertThat(timeline("80566", "?knownAt=" + knownAt).header("ETag")).isEqualTo(then.header("ETag"));
    }

    @Test
    void exportsWhatWasEntered() {
        JsonNode index = anybody.get("/api/export").json();
        assertThat(index.path("downloads")).hasSize(9);
        for (JsonNode download : index.path("downloads")) {
            String kind = download.path("kind").asString();
            Answer csv = anybody.get(download.path("csv").asString() + "?on=2026-08-31&knownAt=" + samplesOnly);
            assertThat(csv.body()).as(kind).isEqualTo(new String(Samples.file(kind), StandardCharsets.UTF_8));
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

    @Test
    void tellsEmbargoedThingsToThoseWhoMayKnowOnly() {
        enter("90001", List.of(registered("90001"), inspection("90001"),
                new ReportPublished("90001", "secret", TODAY.plusDays(3), null, null, null, List.of())));
        assertThat(timeline("90001", "?on=2030-01-01").json().path("total").asInt()).isZero();
        assertThat(anybody.get("/api/export/inspections.csv?on=2030-01-01").body()).doesNotContain("secret");
        JsonNode told = recorder.get("/api/authorities/90001/timeline").json().at("/items/0");
        assertThat(told.path("embargoed").asBoolean()).isTrue();
        assertThat(told.path("state").asString()).isEqualTo("not_published_yet");
        assertThat(told.path("publicationDate").asString()).isEqualTo("2026-09-04");
        assertThat(recorder.get("/api/export/inspections.csv").body()).contains("secret,90001,Elsewhere");
    }

    @Test
    void releasesWhatIsScheduledAtMidnightInLondon() {
        enter("90003", List.of(registered("90003"), inspection("90003"),
                new ReportPublished("90003", "secret", TODAY.plusDays(3), null, null, null, List.of())));
        timeline("90003", "");
        Lines lines = new Lines();
        try (HttpClient client = HttpClient.newHttpClient()) {
            listen(client, "90003", lines);
            await().untilAsserted(() -> assertThat(lines.read).contains("event: snapshot"));
            clock.set(Instant.parse("2026-09-03T22:59:59Z"));
            assertThat(ids(timeline("90003", ""))).isEmpty();
            clock.set(Instant.parse("2026-09-03T23:00:00Z"));
            assertThat(ids(timeline("90003", ""))).containsExactly("inspection:secret");
            await().untilAsserted(() -> assertThat(lines.read).contains("event: change"));
            client.shutdownNow();
        }
        assertThat(lines.read).filteredOn(line -> line.contains("inspection:secret")).hasSize(1);
    }

    @Test
    void streamsWhatChanges() {
        enter("90002", List.of(registered("90002")));
        timeline("90002", "");
        Lines lines = new Lines();
        try (HttpClient client = HttpClient.newHttpClient()) {
            listen(client, "90002", lines);
            await().untilAsserted(() -> assertThat(lines.read).contains("event: snapshot"));
            enter("90002", List.of(inspection("90002"),
                    new StatementRecorded("90002", "open", "Words", "Somebody", "Leader", KnownDate.day(TODAY), null)));
            await().untilAsserted(() -> assertThat(lines.read).anyMatch(line -> line.startsWith("data: ")
                    && line.contains("\"id\":\"statement:open\"")));
            client.shutdownNow();
        }
        assertThat(lines.read).noneMatch(line -> line.contains("secret"));
        assertThat(anybody.get("/api/authorities/99999/timeline/stream").status()).isEqualTo(404);
    }

    private void listen(HttpClient client, String urn, Lines lines) {
        client.sendAsync(
                HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/api/authorities/" + urn + "/timeline/stream"))
                        .build(),
                HttpResponse.BodyHandlers.fromLineSubscriber(lines));
    }

    private static final class Lines implements Flow.Subscriber<String> {

        private final List<String> read = new CopyOnWriteArrayList<>();

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(String line) {
            read.add(line);
        }

        @Override
        public void onError(Throwable closed) {
            read.add("closed: " + closed);
        }

        @Override
        public void onComplete() {
            read.add("completed");
        }
    }

    private void refused(String query, String field, String detail) {
        Answer answer = timeline("80566", query);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo(field);
        assertThat(answer.json().at("/errors/0/detail").asString()).contains(detail);
    }

    /** Reads its own writes. */
    private Answer timeline(String urn, String query) {
        String wait = events.head(urn).map(head -> "minVersion=" + head.version()).orElse("minVersion=0");
        return urn.startsWith("99")
                ? anybody.get("/api/authorities/" + urn + "/timeline" + query)
                : anybody.get("/api/authorities/" + urn + "/timeline" + (query.isEmpty() ? "?" : query + "&") + wait);
    }

    private void enter(String urn, List<JourneyEvent> facts) {
        commands.sendAndWait(GenericCommandMessage.asCommandMessage(new Journals.Enter(urn, facts))
                .andMetaData(Map.of("actor", "a-test")));
    }

    private static List<String> ids(Answer answer) {
        return answer.json().path("items").valueStream().map(item -> item.path("id").asString()).toList();
    }

    private static JsonNode item(JsonNode answer, String id) {
        return answer.path("items").valueStream().filter(item -> item.path("id").asString().equals(id)).findFirst()
                .orElseThrow();
    }

    private static AuthorityRegistered registered(String urn) {
        return new AuthorityRegistered(urn, "Elsewhere", "London", null, "E08000001", null, null, List.of(), null);
    }

    private static InspectionRecorded inspection(String urn) {
        LocalDate day = LocalDate.of(2026, 7, 10);
        return new InspectionRecorded(urn, "secret", "ILACS_2026", "standard", Scope.WHOLE_SERVICE,
                List.of(new DateSpan(day, day)), List.of(), List.of(new Judgement("in_care", "good", null)));
    }
}
