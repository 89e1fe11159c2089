package uk.waymark.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import uk.waymark.events.FieldChange;
import uk.waymark.events.InspectionCorrected;
import uk.waymark.events.JourneyEvent;
import uk.waymark.journey.Events;
import uk.waymark.runtime.events.StoredEvents;
import uk.waymark.runtime.web.TestClient;

/** What a timeline tells of each kind of correction, before and after on both clocks. */
@OnTimelineProcess
class CorrectionsApiTest {

    private static final AtomicInteger URNS = new AtomicInteger(90_100);

    @LocalServerPort
    int port;
    @Autowired
    EnteredRecord record;
    @Autowired
    StoredEvents stored;

    private final String urn = String.valueOf(URNS.incrementAndGet());
    private final Events events = new Events(urn);
    private TestClient anybody;

    /** When there were two inspections, and no correction yet. */
    private String uncorrected;

    @BeforeEach
    void twoInspections() {
        anybody = TestClient.on(port);
        record.samplesOnce(anybody);
        enter(events.registered("Somewhere"), events.inspected("a", "2018-05-18", "inadequate"),
                events.published("a", "2018-07-25"), events.inspected("b", "2021-07-09", "outstanding"),
                events.published("b", "2021-08-20"));
        uncorrected = timeline("").path("knownAt").asString();
    }

    @Test
    void aRecordingErrorIsToldAsItIsRightAndSaysThatItWasWrong() {
        InspectionCorrected misread = events.corrected(events.inspected("b", "2021-07-09", "good"));
        enter(new InspectionCorrected(urn, "e", misread.restated(),
                List.of(new FieldChange("judgements[overall_effectiveness].grade", "outstanding", "good")),
                misread.grounds()));
        JsonNode told = item("on=2021-08-20", "inspection:b");
        assertThat(told.at("/judgements/0/grade").asString()).isEqualTo("good");
        assertThat(told.at("/changes/0/to").asString()).isEqualTo("good");
        assertThat(told.path("corrections")).hasSize(1);
        JsonNode correction = told.at("/corrections/0");
        assertThat(correction.path("kind").asString()).isEqualTo("recording_error");
        assertThat(correction.path("event").asString()).isEqualTo("inspection-corrected");
        assertThat(correction.path("eventId").asString()).isEqualTo(newestEventId());
        assertThat(correction.path("recordedAt").asString()).isGreaterThan(uncorrected);
        assertThat(correction.path("reason").asString()).isEqualTo("was misread");
        assertThat(correction.at("/evidence/link").asString()).isEqualTo("https://example.org/evidence");
        assertThat(correction.path("approvedBy").asString()).isEqualTo("two");
        assertThat(correction.path("changes").toString())
                .isEqualTo("[{\"field\":\"judgements[overall_effectiveness].grade\""
                        + ",\"from\":\"outstanding\",\"to\":\"good\"}]");
        assertThat(told.toString()).as("never who").doesNotContain("proposedBy", "\"p\"");
        JsonNode then = item("on=2021-08-20&knownAt=" + uncorrected, "inspection:b");
        assertThat(then.at("/judgements/0/grade").asString()).isEqualTo("outstanding");
        assertThat(then.has("corrections")).isFalse();

        enter(events.corrected(events.inspected("b", "2021-07-09", "outstanding")));
        JsonNode back = item("on=2021-08-20", "inspection:b");
        assertThat(back.path("corrections")).as("both stay").hasSize(2);
        assertThat(back.path("judgements")).isEqualTo(then.path("judgements"));
    }

    @Test
    void aWrongPublicationDateMovesTheEntry() {
        enter(events.corrected(events.published("b", "2021-08-25")));
        assertThat(ids("on=2021-08-24")).containsExactly("inspection:a");
        assertThat(ids("on=2021-08-24&knownAt=" + uncorrected)).containsExactly("inspection:a", "inspection:b");
        JsonNode told = item("on=2021-08-25", "inspection:b");
        assertThat(told.path("publicationDate").asString()).isEqualTo("2021-08-25");
        assertThat(told.at("/corrections/0/event").asString()).isEqualTo("report-corrected");
    }

    @Test
    void aReissueIsAnEntryAndMarksTheInspectionFromItsDay() {
        enter(events.reissued("b", "2021-09-01", "good"));
        assertThat(ids("on=2021-08-31")).containsExactly("inspection:a", "inspection:b");
        assertThat(item("on=2021-08-31", "inspection:b")).isEqualTo(
                item("on=2021-08-31&knownAt=" + uncorrected, "inspection:b"));
        assertThat(ids("on=2021-09-01")).containsExactly("inspection:a", "inspection:b", "reissue:b:2021-09-01");
        JsonNode inspection = item("on=2021-09-01", "inspection:b");
        assertThat(inspection.at("/judgements/0/grade").asString()).as("of the first report").isEqualTo("outstanding");
        assertThat(inspection.path("reissued").asString()).isEqualTo("2021-09-01");
        assertThat(inspection.path("state").asString()).isEqualTo("published");
        assertThat(inspection.at("/corrections/0/kind").asString()).isEqualTo("reissue");
        assertThat(inspection.at("/corrections/0/countsFrom").asString()).isEqualTo("2021-09-01");
        JsonNode reissue = item("on=2021-09-01", "reissue:b:2021-09-01");
        assertThat(reissue.path("kind").asString()).isEqualTo("report_reissued");
        assertThat(reissue.path("inspectionId").asString()).isEqualTo("b");
        assertThat(reissue.at("/judgements/0/grade").asString()).isEqualTo("good");
        assertThat(reissue.at("/changes/0").toString()).isEqualTo("{\"code\":\"overall_effectiveness\","
                + "\"from\":\"outstanding\",\"to\":\"good\",\"comparable\":true,\"direction\":\"declined\"}");
        assertThat(reissue.path("link").asString()).endsWith("/reissued");
        assertThat(reissue.path("detail").asString()).isEqualTo("was misread");

        enter(events.reissued("b", "2021-10-01", "inadequate"), events.inspected("c", "2024-01-10", "good"),
                events.published("c", "2024-03-01"));
        assertThat(item("", "reissue:b:2021-10-01").at("/changes/0/from").asString()).isEqualTo("good");
        assertThat(item("", "inspection:c").at("/changes/0/from").asString()).as("as reissued").isEqualTo("inadequate");
        assertThat(ids("knownAt=" + uncorrected)).containsExactly("inspection:a", "inspection:b");
    }

    @Test
    void aWithdrawalIsAnEntryThatSaysWhatHoldsAgain() {
        enter(events.withdrawn("b", "2022-02-01"), events.inspected("c", "2024-01-10", "good"),
                events.published("c", "2024-03-01"));
        assertThat(item("on=2022-01-31", "inspection:b")).isEqualTo(
                item("on=2022-01-31&knownAt=" + uncorrected, "inspection:b"));
        JsonNode inspection = item("on=2022-02-01", "inspection:b");
        assertThat(inspection.path("state").asString()).isEqualTo("withdrawn");
        assertThat(inspection.path("withdrawn").asString()).isEqualTo("2022-02-01");
        assertThat(inspection.at("/judgements/0/grade").asString()).isEqualTo("outstanding");
        JsonNode withdrawal = item("on=2022-02-01", "withdrawal:b");
        assertThat(withdrawal.at("/judgements/0/grade").asString()).isEqualTo("outstanding");
        assertThat(withdrawal.path("previousInspectionId").asString()).isEqualTo("a");
        assertThat(withdrawal.at("/changes/0/to").asString()).isEqualTo("inadequate");
        assertThat(item("", "inspection:c").path("previousInspectionId").asString()).as("b stood no more")
                .isEqualTo("a");
        assertThat(ids("on=2022-02-01&knownAt=" + uncorrected)).containsExactly("inspection:a", "inspection:b");
        assertThat(anybody.get("/api/export/withdrawals.csv").body()).contains("b," + urn
                + ",Somewhere,2022-02-01,was misread,https://example.org/evidence,,");

        enter(events.revoked(stored.ofAuthority(urn, -1).get(5).eventId()));
        assertThat(ids("")).containsExactly("inspection:a", "inspection:b", "inspection:c");
        JsonNode standing = item("", "inspection:b");
        assertThat(standing.path("state").asString()).isEqualTo("published");
        assertThat(standing.path("corrections")).as("that it was withdrawn, and that this was wrong").hasSize(2);
        assertThat(item("", "inspection:c").path("previousInspectionId").asString()).isEqualTo("b");
    }

    @Test
    void whatNeverTookPlaceIsNotThereUnlessAskedAsItWasKnown() {
        enter(events.voided("b"));
        assertThat(ids("")).containsExactly("inspection:a");
        assertThat(ids("knownAt=" + uncorrected)).containsExactly("inspection:a", "inspection:b");
        assertThat(anybody.get("/api/export/inspections.csv").body()).contains("a," + urn).doesNotContain("b," + urn);
        enter(events.revoked(newestEventId()));
        assertThat(ids("")).containsExactly("inspection:a", "inspection:b");
    }

    @Test
    void aLostSourceIsMarkedFromItsDay() {
        enter(events.lost("b", "2022-02-01"));
        assertThat(item("on=2022-01-31", "inspection:b").has("sourceUnavailableSince")).isFalse();
        JsonNode told = item("on=2022-02-01", "inspection:b");
        assertThat(told.path("sourceUnavailableSince").asString()).isEqualTo("2022-02-01");
        assertThat(told.path("state").asString()).as("the record stands").isEqualTo("published");
        assertThat(told.at("/corrections/0/kind").asString()).isEqualTo("source_unavailable");
        assertThat(item("knownAt=" + uncorrected, "inspection:b").has("sourceUnavailableSince")).isFalse();
    }

    @Test
    void aProposalIsNotTold() {
        JsonNode before = timeline("").path("items");
        enter(events.proposed(events.corrected(events.inspected("b", "2021-07-09", "good"))));
        assertThat(timeline("").path("items")).isEqualTo(before);
    }

    private void enter(JourneyEvent... news) {
        record.enter(urn, List.of(news));
    }

    private String newestEventId() {
        return stored.ofAuthority(urn, -1).getLast().eventId();
    }

    private JsonNode timeline(String query) {
        return record.timeline(anybody, urn, query.isEmpty() ? "" : "?" + query).json();
    }

    private List<String> ids(String query) {
        return timeline(query).path("items").valueStream().map(item -> item.path("id").asString()).toList();
    }

    private JsonNode item(String query, String id) {
        return timeline(query).path("items").valueStream().filter(item -> item.path("id").asString().equals(id))
                .findFirst().orElseThrow();
    }
}
