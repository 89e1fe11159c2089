package uk.waymark.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.waymark.events.InspectionRecorded;
import uk.waymark.events.Judgement;
import uk.waymark.events.ReportPublished;
import uk.waymark.events.ReportReissued;
import uk.waymark.events.ReportWithdrawn;
import uk.waymark.journey.history.GeneratedHistory;
import uk.waymark.journey.history.Histories;
import uk.waymark.journey.history.Oracle;
import uk.waymark.journey.rating.RatingPeriods;
import uk.waymark.journey.timeline.EntryKind;
import uk.waymark.journey.timeline.GradeChange;
import uk.waymark.journey.timeline.TimelineEntry;
import uk.waymark.runtime.database.TestDatabase;
import uk.waymark.runtime.security.Audience;

/** Made-up histories, some of whose reports were reissued or withdrawn: what an entry is compared with, looked up by hand. */
class GeneratedComparisonsTest {

    private static final int HISTORIES = 200;
    private static final int QUESTIONS = 4;

    private TestDatabase database;
    private int compared;
    private int reissued;
    private int withdrawn;

    @BeforeEach
    void open() {
        database = RecordedRows.database();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void areWithWhatStoodThen() {
        Histories.forEach(HISTORIES, history -> {
            database.jdbc().sql("delete from improvement_timeline.entry").update();
            new RecordedRows(database).recordAll(history.recorded());
            Oracle oracle = new Oracle(history.recorded());
            Random random = new Random(history.seed());
            for (int i = 0; i < QUESTIONS; i++) {
                boolean now = i == 0;
                Instant knownAt = now ? history.end() : pick(history.instants(), random);
                LocalDate on = now ? GeneratedHistory.TODAY : pick(history.days(), random);
                Moment moment = Moment.of(on, GeneratedHistory.TODAY, knownAt, Audience.PUBLIC);
                history.urns().forEach(urn -> compare(urn, moment, oracle));
            }
        });
        assertThat(compared).as("inspections compared").isPositive();
        assertThat(reissued).as("reissues compared").isPositive();
        assertThat(withdrawn).as("withdrawals after which an older one holds again").isPositive();
    }

    private void compare(String urn, Moment moment, Oracle oracle) {
        List<Entries.Line> lines = new Entries(database.jdbc()).find(urn, moment, TimelineFilter.ALL, 500, 0).page();
        List<TimelineEntry> inspections = lines.stream().map(Entries.Line::entry)
                .filter(e -> e.kind() == EntryKind.INSPECTION).toList();
        for (Entries.Line line : lines) {
            Told told = Told.of(line, moment);
            String what = told.id() + " at " + moment;
            switch (told.kind()) {
                case INSPECTION -> {
                    TimelineEntry before = before(line.entry(), inspections);
                    assertThat(told.inspection().previousInspectionId()).as(what)
                            .isEqualTo(before == null ? null : id(before));
                    if (before != null) {
                        LocalDate eve = line.entry().visibleFrom().minusDays(1);
                        assertChanges(what, told, judgements(before, eve),
                                line.entry().fact(InspectionRecorded.class).judgements());
                        compared++;
                    }
                }
                case REPORT_REISSUED -> {
                    ReportReissued reissue = line.entry().fact(ReportReissued.class);
                    assertChanges(what, told, judgements(inspection(reissue.inspectionId(), inspections),
                            reissue.reissuedOn().minusDays(1)), reissue.judgements());
                    reissued++;
                }
                case REPORT_WITHDRAWN -> {
                    ReportWithdrawn withdrawal = line.entry().fact(ReportWithdrawn.class);
                    TimelineEntry own = inspection(withdrawal.inspectionId(), inspections);
                    String again = oracle.rating(urn, withdrawal.withdrawnOn(), moment.knownAt())
                            .map(r -> inspection(r.inspectionId(), inspections))
                            .filter(now -> rates(own) && older(now, own)).map(GeneratedComparisonsTest::id)
                            .orElse(null);
                    assertThat(told.inspection().previousInspectionId()).as(what).isEqualTo(again);
                    if (again != null) {
                        assertChanges(what, told, judgements(own, withdrawal.withdrawnOn()),
                                judgements(inspection(again, inspections), withdrawal.withdrawnOn()));
                        withdrawn++;
                    }
                }
                default -> assertThat(told.inspection()).isNull();
            }
        }
    }

    private static void assertChanges(String what, Told told, List<Judgement> from, List<Judgement> to) {
        for (GradeChange change : told.inspection().changes()) {
            assertThat(change.from()).as(what).isEqualTo(grade(from, change.code()));
            assertThat(change.to()).as(what).isEqualTo(grade(to, change.code()));
        }
        assertThat(told.inspection().changes()).as(what).isNotEmpty();
    }

    private static String grade(List<Judgement> judgements, String code) {
        return judgements.stream().filter(j -> j.code().equals(code)).map(Judgement::grade).findFirst()
                .orElse("not_judged_under_framework");
    }

    private static List<Judgement> judgements(TimelineEntry inspection, LocalDate day) {
        List<Judgement> then = inspection.fact(InspectionRecorded.class).judgements();
        LocalDate since = LocalDate.MIN;
        for (Object fact : inspection.facts()) {
            if (fact instanceof ReportReissued r && !r.reissuedOn().isAfter(day) && r.reissuedOn().isAfter(since)) {
                then = r.judgements();
                since = r.reissuedOn();
            }
        }
        return then;
    }

    private static TimelineEntry before(TimelineEntry self, List<TimelineEntry> inspections) {
        TimelineEntry best = null;
        for (TimelineEntry other : inspections) {
            ReportWithdrawn gone = other.fact(ReportWithdrawn.class);
            boolean stood = gone == null || !gone.withdrawnOn().isBefore(self.visibleFrom());
            if (rates(self) && rates(other) && stood && older(other, self) && (best == null || older(best, other))) {
                best = other;
            }
        }
        return best;
    }

    private static boolean rates(TimelineEntry entry) {
        return RatingPeriods.rates(entry.fact(InspectionRecorded.class));
    }

    private static boolean older(TimelineEntry a, TimelineEntry b) {
        int byEnd = end(a).compareTo(end(b));
        int byPublication = published(a).compareTo(published(b));
        return byEnd != 0 ? byEnd < 0 : byPublication != 0 ? byPublication < 0 : id(a).compareTo(id(b)) < 0;
    }

    private static LocalDate end(TimelineEntry entry) {
        return entry.fact(InspectionRecorded.class).visits().getLast().end();
    }

    private static LocalDate published(TimelineEntry entry) {
        return entry.fact(ReportPublished.class).publicationDate();
    }

    private static <T> T pick(List<T> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }

    private static TimelineEntry inspection(String id, List<TimelineEntry> inspections) {
        return inspections.stream().filter(e -> id(e).equals(id)).findFirst().orElseThrow();
    }

    private static String id(TimelineEntry entry) {
        return entry.fact(InspectionRecorded.class).inspectionId();
    }
}
