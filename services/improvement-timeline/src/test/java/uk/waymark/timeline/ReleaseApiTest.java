package uk.waymark.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import uk.waymark.events.AuthorityRegistered;
import uk.waymark.events.DateSpan;
import uk.waymark.events.InspectionRecorded;
import uk.waymark.events.Judgement;
import uk.waymark.events.KnownDate;
import uk.waymark.events.ReportPublished;
import uk.waymark.events.Scope;
import uk.waymark.events.StatementRecorded;
import uk.waymark.runtime.stream.MovableClock;
import uk.waymark.runtime.web.TestClient;
import uk.waymark.runtime.web.TestProcess;

/** What is not released reaches no public answer and no public stream, and is released by the day alone. */
@OnTimelineProcess
class ReleaseApiTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);

    @LocalServerPort
    int port;
    @Autowired
    EnteredRecord record;
    @Autowired
    MovableClock clock;

    private TestClient anybody;
    private TestClient recorder;

    @BeforeEach
    void clients() {
        anybody = TestClient.on(port);
        recorder = anybody.as("recorder", TestProcess.PASSWORD);
        record.samplesOnce(anybody);
    }

    @AfterEach
    void today() {
        clock.set(EnteredRecord.NOON);
    }

    @Test
    void tellsEmbargoedThingsToThoseWhoMayKnowOnly() {
        record.enter("90001", List.of(registered("90001"), inspection("90001"),
                new ReportPublished("90001", "secret", TODAY.plusDays(3), null, null, null, List.of())));
        assertThat(record.timeline(anybody, "90001", "?on=2030-01-01").json().path("total").asInt()).isZero();
        assertThat(anybody.get("/api/export/inspections.csv?on=2030-01-01").body()).doesNotContain("secret");
        JsonNode told = recorder.get("/api/authorities/90001/timeline").json().at("/items/0");
        assertThat(told.path("embargoed").asBoolean()).isTrue();
        assertThat(told.path("state").asString()).isEqualTo("not_published_yet");
        assertThat(told.path("publicationDate").asString()).isEqualTo("2026-09-04");
        assertThat(recorder.get("/api/export/inspections.csv").body()).contains("secret,90001,Elsewhere");
    }

    @Test
    void releasesWhatIsScheduledAtMidnightInLondon() {
        record.enter("90003", List.of(registered("90003"), inspection("90003"),
                new ReportPublished("90003", "secret", TODAY.plusDays(3), null, null, null, List.of())));
        record.timeline(anybody, "90003", "");
        Lines lines = new Lines();
        try (HttpClient client = HttpClient.newHttpClient()) {
            listen(client, "90003", lines);
            await().untilAsserted(() -> assertThat(lines.read).contains("event: snapshot"));
            clock.set(Instant.parse("2026-09-03T22:59:59Z"));
            assertThat(EnteredRecord.ids(record.timeline(anybody, "90003", ""))).isEmpty();
            clock.set(Instant.parse("2026-09-03T23:00:00Z"));
            assertThat(EnteredRecord.ids(record.timeline(anybody, "90003", ""))).containsExactly("inspection:secret");
            await().untilAsserted(() -> assertThat(lines.read).contains("event: change"));
            client.shutdownNow();
        }
        assertThat(lines.read).filteredOn(line -> line.contains("inspection:secret")).hasSize(1);
    }

    @Test
    void streamsWhatChanges() {
        record.enter("90002", List.of(registered("90002")));
        record.timeline(anybody, "90002", "");
        Lines lines = new Lines();
        try (HttpClient client = HttpClient.newHttpClient()) {
            listen(client, "90002", lines);
            await().untilAsserted(() -> assertThat(lines.read).contains("event: snapshot"));
            record.enter("90002", List.of(inspection("90002"),
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

    private static AuthorityRegistered registered(String urn) {
        return new AuthorityRegistered(urn, "Elsewhere", "London", null, "E08000001", null, null, List.of(), null);
    }

    private static InspectionRecorded inspection(String urn) {
        LocalDate day = LocalDate.of(2026, 7, 10);
        return new InspectionRecorded(urn, "secret", "ILACS_2026", "standard", Scope.WHOLE_SERVICE,
                List.of(new DateSpan(day, day)), List.of(), List.of(new Judgement("in_care", "good", null)));
    }
}
