package uk.waymark.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.waymark.events.InspectionRecorded;
import uk.waymark.events.ReportPublished;
import uk.waymark.journey.history.GeneratedHistory;
import uk.waymark.journey.history.Histories;
import uk.waymark.journey.history.Oracle;
import uk.waymark.journey.history.Recorded;
import uk.waymark.journey.timeline.TimelineEntry;
import uk.waymark.runtime.database.TestDatabase;
import uk.waymark.runtime.security.Audience;

/** Made-up histories, asked on random days as known at random instants: SQL answers what the oracle works out. */
class GeneratedTimelinesTest {

    private static final int HISTORIES = 60;
    private static final int QUESTIONS = 8;

    private TestDatabase database;

    @BeforeEach
    void open() {
        database = RecordedRows.database();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void tellThePublicWhatTheOracleTells() {
        eachHistory((history, random) -> {
            Oracle oracle = new Oracle(history.recorded());
            for (int i = 0; i < QUESTIONS; i++) {
                LocalDate on = pick(history.days(), random);
                LocalDate day = on.isAfter(GeneratedHistory.TODAY) ? GeneratedHistory.TODAY : on;
                Instant knownAt = pick(history.instants(), random);
                for (String urn : history.urns()) {
                    Moment moment = Moment.of(on, GeneratedHistory.TODAY, knownAt, Audience.PUBLIC);
                    assertThat(entries(urn, moment)).extracting(TimelineEntry::id)
                            .as("%s on %s known at %s", urn, on, knownAt)
                            .containsExactlyInAnyOrderElementsOf(
                                    listed(urn, oracle.timeline(urn, day, knownAt, false), history));
                }
            }
        });
    }

    @Test
    void tellThePrivilegedEverythingThatHappened() {
        eachHistory((history, random) -> {
            Oracle oracle = new Oracle(history.recorded());
            for (Instant knownAt : history.instants()) {
                for (String urn : history.urns()) {
                    Moment moment = Moment.of(LocalDate.of(9999, 1, 1), GeneratedHistory.TODAY, knownAt,
                            Audience.PRIVILEGED);
                    List<String> open = oracle.timeline(urn, GeneratedHistory.TODAY, knownAt, false);
                    assertThat(entries(urn, moment)).extracting(TimelineEntry::id)
                            .containsExactlyInAnyOrderElementsOf(
                                    listed(urn, oracle.timeline(urn, GeneratedHistory.TODAY, knownAt, true), history));
                    assertThat(told(urn, moment)).as("marked").allSatisfy(
                            t -> assertThat(t.embargoed()).isEqualTo(!open.contains(t.id())));
                }
            }
        });
    }

    @Test
    void areTheSameLiveAndRebuilt() {
        int[] compared = {0};
        eachHistory((history, random) -> {
            RecordedRows live = new RecordedRows(database, 2);
            history.recorded().forEach(one -> live.recordAll(List.of(one)));
            assertThat(rows(2)).isEqualTo(rows(1));
            compared[0] += rows(1).size();
        });
        assertThat(compared[0]).as("rows compared").isPositive();
    }

    @Test
    void compareWithTheInspectionBefore() {
        int[] compared = {0};
        eachHistory((history, random) -> {
            Instant knownAt = pick(history.instants(), random);
            LocalDate on = pick(history.days(), random);
            Moment moment = Moment.of(on, GeneratedHistory.TODAY, knownAt, Audience.PUBLIC);
            for (String urn : history.urns()) {
                List<InspectionRecorded> rating = new ArrayList<>();
                List<TimelineEntry> entries = entries(urn, moment);
                entries.stream().map(e -> e.fact(InspectionRecorded.class)).filter(i -> i != null && rates(i))
                        .forEach(rating::add);
                for (Told t : told(urn, moment)) {
                    if (t.inspection() != null) {
                        String before = before(t.inspection().inspectionId(), rating, entries);
                        assertThat(t.inspection().previousInspectionId()).as("before %s on %s", t.id(), on)
                                .isEqualTo(before);
                        compared[0] += before == null ? 0 : 1;
                    }
                }
            }
        });
        assertThat(compared[0]).isPositive();
    }

    private List<String> rows(int generation) {
        return database.jdbc()
                .sql("select row(urn, key, recorded, kind, rank, listed, sort_date, last_date, happened, visible_from,"
                        + " name, inspection_end, body)::text as row from improvement_timeline.entry"
                        + " where generation = ? order by row")
                .param(generation).query(String.class).list();
    }

    private static boolean rates(InspectionRecorded i) {
        return uk.waymark.journey.rating.RatingPeriods.rates(i);
    }

    private static String before(String id, List<InspectionRecorded> rating, List<TimelineEntry> entries) {
        InspectionRecorded best = null;
        InspectionRecorded self = rating.stream().filter(i -> i.inspectionId().equals(id)).findFirst().orElse(null);
        for (InspectionRecorded i : rating) {
            if (self != null && i != self && older(i, self, entries) && (best == null || older(best, i, entries))) {
                best = i;
            }
        }
        return best == null ? null : best.inspectionId();
    }

    private static boolean older(InspectionRecorded a, InspectionRecorded b, List<TimelineEntry> entries) {
        int byEnd = a.visits().getLast().end().compareTo(b.visits().getLast().end());
        int byPublication = published(a, entries).compareTo(published(b, entries));
        return byEnd != 0
                ? byEnd < 0
                : byPublication != 0 ? byPublication < 0 : a.inspectionId().compareTo(b.inspectionId()) < 0;
    }

    private static LocalDate published(InspectionRecorded i, List<TimelineEntry> entries) {
        return entries.stream().map(e -> e.fact(ReportPublished.class))
                .filter(r -> r != null && r.inspectionId().equals(i.inspectionId())).findFirst().orElseThrow()
                .publicationDate();
    }

    private interface Check {
        void on(GeneratedHistory history, Random random);
    }

    private void eachHistory(Check check) {
        Histories.forEach(HISTORIES, history -> {
            database.jdbc().sql("delete from improvement_timeline.entry").update();
            RecordedRows rows = new RecordedRows(database);
            rows.recordAll(history.recorded());
            check.on(history, new Random(history.seed()));
        });
    }

    /** An authority known to exist since ever has nothing to tell by that. */
    private static List<String> listed(String urn, List<String> ids, GeneratedHistory history) {
        boolean established = history.recorded().stream().map(Recorded::event)
                .anyMatch(e -> e instanceof uk.waymark.events.AuthorityRegistered a && a.urn().equals(urn)
                        && a.established() != null);
        return ids.stream().filter(id -> established || !id.startsWith("authority:")).toList();
    }

    private List<TimelineEntry> entries(String urn, Moment moment) {
        return new Entries(database.jdbc()).find(urn, moment, TimelineFilter.ALL, 500, 0).entries().toList();
    }

    private List<Told> told(String urn, Moment moment) {
        return new Entries(database.jdbc()).find(urn, moment, TimelineFilter.ALL, 500, 0).page().stream()
                .map(line -> Told.of(line, moment)).toList();
    }

    private static <T> T pick(List<T> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }
}
