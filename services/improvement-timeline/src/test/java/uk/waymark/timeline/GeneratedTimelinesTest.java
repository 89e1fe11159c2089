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
import uk.waymark.events.AuthorityRegistered;
import uk.waymark.journey.Journey;
import uk.waymark.journey.history.GeneratedHistory;
import uk.waymark.journey.history.Histories;
import uk.waymark.journey.history.Oracle;
import uk.waymark.journey.timeline.TimelineEntry;
import uk.waymark.runtime.database.TestDatabase;
import uk.waymark.runtime.security.Audience;

/** Made-up histories, asked on random days as known at random instants: SQL answers what the oracle works out. */
class GeneratedTimelinesTest {

    private static final int HISTORIES = 200;
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
                                    listed(urn, oracle.timeline(urn, day, knownAt, false), history, knownAt));
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
                                    listed(urn, oracle.timeline(urn, GeneratedHistory.TODAY, knownAt, true), history,
                                            knownAt));
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
    void neverOverlapOnTheRecordedClock() {
        long[] ended = {0};
        eachHistory((history, random) -> {
            assertThat(database.jdbc().sql("""
                                           select a.key from improvement_timeline.entry a
                                           join improvement_timeline.entry b using (generation, urn, key)
                                           where a.ctid <> b.ctid and a.recorded && b.recorded""")
                    .query(String.class).list()).isEmpty();
            ended[0] += database.jdbc()
                    .sql("select count(*) from improvement_timeline.entry where not upper_inf(recorded)")
                    .query(Long.class).single();
        });
        assertThat(ended[0]).as("rows that ended").isPositive();
    }

    @Test
    void noLaterEventChangesAnAnswerGivenBefore() {
        int[] changed = {0};
        Histories.forEach(HISTORIES, history -> {
            database.jdbc().sql("delete from improvement_timeline.entry").update();
            RecordedRows rows = new RecordedRows(database);
            Instant middle = history.instants().get(history.instants().size() / 2);
            rows.recordAll(history.recorded().stream().filter(r -> !r.at().isAfter(middle)).toList());
            List<String> before = answers(history, middle);
            rows.recordAll(history.recorded().stream().filter(r -> r.at().isAfter(middle)).toList());
            assertThat(answers(history, middle)).isEqualTo(before);
            changed[0] += answers(history, history.end()).equals(before) ? 0 : 1;
        });
        assertThat(changed[0]).as("histories whose later events change later answers").isPositive();
    }

    private List<String> answers(GeneratedHistory history, Instant knownAt) {
        List<String> answers = new ArrayList<>();
        for (LocalDate on : history.someDays(4)) {
            for (String urn : history.urns()) {
                for (Audience audience : Audience.values()) {
                    answers.add(told(urn, Moment.of(on, GeneratedHistory.TODAY, knownAt, audience)).toString());
                }
            }
        }
        return answers;
    }

    private List<String> rows(int generation) {
        return database.jdbc()
                .sql("select row(urn, key, recorded, kind, rank, listed, sort_date, last_date, happened, visible_from,"
                        + " name, inspection_end, withdrawn, body)::text as row from improvement_timeline.entry"
                        + " where generation = ? order by row")
                .param(generation).query(String.class).list();
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
    private static List<String> listed(String urn, List<String> ids, GeneratedHistory history, Instant knownAt) {
        boolean established = history.recorded().stream().filter(r -> !r.at().isAfter(knownAt))
                .flatMap(r -> Journey.factOf(r.event()).stream())
                .filter(f -> f instanceof AuthorityRegistered && f.urn().equals(urn))
                .map(AuthorityRegistered.class::cast).reduce((before, after) -> after)
                .filter(a -> a.established() != null).isPresent();
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
