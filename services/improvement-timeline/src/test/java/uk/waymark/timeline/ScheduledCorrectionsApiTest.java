package uk.waymark.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import uk.waymark.events.JourneyEvent;
import uk.waymark.journey.Events;
import uk.waymark.runtime.stream.Listening;
import uk.waymark.runtime.stream.MovableClock;
import uk.waymark.runtime.web.TestClient;
import uk.waymark.runtime.web.TestProcess;

/** A reissue and a withdrawal that are dated ahead reach no public timeline, stream or export before their days begin. */
@OnTimelineProcess
@TestPropertySource(properties = "spring.application.name=scheduled")
class ScheduledCorrectionsApiTest {

    private static final String URN = "70000";
    private static final Events EVENTS = new Events(URN);

    @LocalServerPort
    int port;
    @Autowired
    EnteredRecord record;
    @Autowired
    MovableClock clock;

    @AfterEach
    void today() {
        clock.set(EnteredRecord.NOON);
    }

    @Test
    void areSeenFromMidnightInLondon() {
        record.enter(URN, List.of(EVENTS.registered("Somewhere"), EVENTS.inspected("a", "2021-07-09", "outstanding"),
                EVENTS.published("a", "2021-08-20")));
        assertThat(ids()).containsExactly("inspection:a");
        try (Listening stream = new Listening(port, "/api/authorities/" + URN + "/timeline/stream", Map.of())) {
            await().until(() -> stream.data().size() == 1);
            embargoed(EVENTS.reissued("a", "2026-09-02", "good"), "2026-09-02", "reissue:a:2026-09-02");
            assertThat(stream.data()).hasSize(1);
            clock.set(Instant.parse("2026-09-01T23:00:00Z"));
            assertThat(ids()).containsExactly("inspection:a", "reissue:a:2026-09-02");
            await().until(() -> stream.data().size() == 2);
            assertThat(stream.data().getLast().at("/items/0/reissued").asString()).isEqualTo("2026-09-02");

            embargoed(EVENTS.withdrawn("a", "2026-09-03"), "2026-09-03", "withdrawal:a");
            assertThat(stream.data()).hasSize(2);
            clock.set(Instant.parse("2026-09-02T23:00:00Z"));
            assertThat(ids()).containsExactly("inspection:a", "reissue:a:2026-09-02", "withdrawal:a");
            await().until(() -> stream.data().size() == 3);
            assertThat(stream.data().getLast().at("/items/0/state").asString()).isEqualTo("withdrawn");
        }
    }

    /** Recorded, seen by those who may look ahead, and by nobody else until the last second before its day. */
    private void embargoed(JourneyEvent event, String day, String id) {
        List<String> before = everythingPublic(day);
        record.enter(URN, List.of(event));
        TestClient recorder = TestClient.on(port).as("recorder", TestProcess.PASSWORD);
        assertThat(EnteredRecord.ids(record.timeline(recorder, URN, "?on=" + day))).contains(id);
        assertThat(everythingPublic(day)).isEqualTo(before);
        clock.set(Instant.parse(day + "T00:00:00Z").minusSeconds(3_601));
        assertThat(everythingPublic(day)).isEqualTo(before);
    }

    private List<String> everythingPublic(String ahead) {
        TestClient anybody = TestClient.on(port);
        return Stream.of("", "?on=" + ahead, "?on=2026-08-31").flatMap(query -> {
            JsonNode timeline = record.timeline(anybody, URN, query).json();
            return Stream.of(timeline.path("items").toString(), timeline.path("total").toString(),
                    anybody.get("/api/export/inspections.csv" + query).body(),
                    anybody.get("/api/export/reissues.csv" + query).body(),
                    anybody.get("/api/export/withdrawals.csv" + query).body());
        }).toList();
    }

    private List<String> ids() {
        return EnteredRecord.ids(record.timeline(TestClient.on(port), URN, ""));
    }
}
