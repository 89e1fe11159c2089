package uk.waymark.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uk.waymark.events.DateSpan;
import uk.waymark.events.InspectionRecorded;
import uk.waymark.events.Judgement;
import uk.waymark.events.ReportPublished;
import uk.waymark.events.Scope;
import uk.waymark.journey.Events;
import uk.waymark.runtime.database.TestDatabase;
import uk.waymark.runtime.security.Audience;

/** Which inspection is the one before: by the inspections' ends, whatever the order of their publications. */
class ChangesTest {

    private static final String URN = "80566";
    private static final LocalDate LATE = LocalDate.of(2022, 5, 1);

    private static TestDatabase database;
    private static RecordedRows rows;

    @BeforeAll
    static void load() {
        database = RecordedRows.database();
        rows = new RecordedRows(database);
        published("newest", LocalDate.of(2021, 7, 9), LocalDate.of(2021, 8, 20), Scope.WHOLE_SERVICE);
        published("oldest", LocalDate.of(2018, 5, 18), LocalDate.of(2018, 7, 25), Scope.WHOLE_SERVICE);
        published("late", LocalDate.of(2020, 1, 10), LATE, Scope.WHOLE_SERVICE);
        published("partial", LocalDate.of(2021, 1, 10), LocalDate.of(2021, 2, 10), Scope.LSCB_ONLY);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void followsTheEndsOfInspections() {
        assertThat(before(URN, "newest", LATE, Audience.PUBLIC)).isEqualTo("late");
        assertThat(before(URN, "late", LATE, Audience.PUBLIC)).isEqualTo("oldest");
        assertThat(before(URN, "oldest", LATE, Audience.PUBLIC)).isNull();
    }

    @Test
    void knowsNothingOfAReportThatIsNotOut() {
        assertThat(before(URN, "newest", LATE.minusDays(1), Audience.PUBLIC)).isEqualTo("oldest");
        assertThat(before(URN, "newest", LATE.minusDays(1), Audience.PRIVILEGED)).isEqualTo("late");
    }

    @Test
    void isNotWithOneThatWasWithdrawnByThen() {
        String urn = "80567";
        Events events = new Events(urn);
        rows.record(events.inspected("a", "2018-01-10", "good"), events.published("a", "2018-03-01"),
                events.inspected("b", "2020-01-10", "inadequate"), events.published("b", "2020-03-01"),
                events.inspected("c", "2022-01-10", "good"), events.published("c", "2022-03-02"));
        assertThat(before(urn, "c", LATE, Audience.PUBLIC)).isEqualTo("b");
        rows.record(events.withdrawn("b", "2022-03-02"));
        assertThat(before(urn, "c", LATE, Audience.PUBLIC)).as("it stood until the day itself").isEqualTo("b");
        rows.record(events.revoked(rows.newestId()), events.withdrawn("b", "2022-03-01"));
        assertThat(before(urn, "c", LATE, Audience.PUBLIC)).isEqualTo("a");
    }

    @Test
    void neitherComparesNorIsAPartialReview() {
        assertThat(before(URN, "partial", LATE, Audience.PUBLIC)).isNull();
    }

    private static String before(String urn, String id, LocalDate on, Audience audience) {
        Moment moment = Moment.of(on, on, rows.record(List.of()), audience);
        TimelineFilter newestFirst = new TimelineFilter(TimelineFilter.ALL.kinds(), TimelineFilter.ALL.from(),
                TimelineFilter.ALL.to(), TimelineFilter.Order.DESC);
        return new Entries(database.jdbc()).find(urn, moment, newestFirst, 50, 0).page().stream()
                .map(line -> Told.of(line, moment)).filter(told -> told.id().equals("inspection:" + id))
                .map(Told::inspection)
                .findFirst().orElseThrow().previousInspectionId();
    }

    private static void published(String id, LocalDate end, LocalDate published, Scope scope) {
        rows.record(new InspectionRecorded(URN, id, "SIF", "SIF", scope, List.of(new DateSpan(end, end)), List.of(),
                List.of(new Judgement("overall_effectiveness", "good", null))),
                new ReportPublished(URN, id, published, null, null, null, List.of()));
    }
}
