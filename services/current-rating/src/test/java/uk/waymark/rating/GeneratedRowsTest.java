package uk.waymark.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.waymark.events.InspectionRecorded;
import uk.waymark.events.InspectionVoided;
import uk.waymark.events.JourneyEvent;
import uk.waymark.events.Judgement;
import uk.waymark.journey.Events;
import uk.waymark.journey.framework.CountingRule;
import uk.waymark.journey.framework.Regions;
import uk.waymark.journey.history.GeneratedHistory;
import uk.waymark.journey.history.Histories;
import uk.waymark.journey.history.Recorded;
import uk.waymark.journey.rating.RatingPeriods;
import uk.waymark.runtime.database.TestDatabase;
import uk.waymark.runtime.security.Audience;

/** Made-up histories with corrections in them, as rows in a real table: what a table on two clocks must keep. */
class GeneratedRowsTest {

    private static final int HISTORIES = 200;
    private static final String OPEN = """
                                       select concat_ws('|', urn, key, kind, effective, detail)
                                       from current_rating.active_fact where upper_inf(recorded) order by 1""";
    private static final String ALL = """
                                      select concat_ws('|', urn, key, recorded, kind, effective, name, region, ons_codes,
                                        inspection_id, inspection_end, edition, overall, detail)
                                      from current_rating.active_fact order by 1""";

    private TestDatabase database;

    @BeforeEach
    void open() {
        database = RecordedRows.tables();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void areTheSameLiveAndRebuilt() {
        int[] compared = {0};
        Histories.forEach(HISTORIES, history -> {
            live(history, history.recorded());
            List<String> live = rows(ALL);
            RecordedRows.read(database, -generation(history));
            new RecordedRows(database, -generation(history)).rebuild(history.recorded());
            assertThat(rows(ALL)).isEqualTo(live);
            compared[0] += live.size();
        });
        assertThat(compared[0]).as("rows compared").isPositive();
    }

    @Test
    void neverOverlapOnBothClocks() {
        Histories.forEach(HISTORIES, history -> live(history, history.recorded()));
        assertThat(database.jdbc()
                .sql("""
                     select a.generation, a.urn, a.key, b.key
                     from current_rating.fact a join current_rating.fact b using (generation, urn)
                     where a.ctid <> b.ctid and a.recorded && b.recorded
                       and (a.key = b.key or a.kind = 'rating' and b.kind = 'rating' and a.effective && b.effective)""")
                .query().listOfRows()).isEmpty();
        assertThat(database.jdbc().sql("select count(*) from current_rating.fact where not upper_inf(recorded)")
                .query(Long.class).single()).as("rows that ended").isPositive();
    }

    @Test
    void noLaterEventChangesAnAnswerGivenBefore() {
        int[] changed = {0};
        Histories.forEach(HISTORIES, history -> {
            List<Recorded> all = history.recorded();
            Instant middle = history.instants().get(history.instants().size() / 2);
            List<Recorded> first = all.stream().filter(r -> !r.at().isAfter(middle)).toList();
            RecordedRows rows = live(history, first);
            List<String> before = answers(history, middle);
            all.stream().skip(first.size()).forEach(r -> rows.record(r.id(), r.event(), r.at()));
            assertThat(answers(history, middle)).isEqualTo(before);
            changed[0] += answers(history, history.end()).equals(before) ? 0 : 1;
        });
        assertThat(changed[0]).as("histories whose later events change later answers").isPositive();
    }

    @Test
    void areWhatTheyWereWhenACorrectionIsUndone() {
        int[] undone = {0};
        Histories.forEach(HISTORIES, history -> {
            RecordedRows rows = live(history, history.recorded());
            List<String> before = rows(OPEN);
            Instant at = history.end();
            for (String urn : history.urns()) {
                Events events = new Events(urn);
                InspectionRecorded right = rating(rows, urn).orElse(null);
                if (right != null) {
                    for (JourneyEvent wrong : List.of(events.voided(right.inspectionId()),
                            events.corrected(misread(right)))) {
                        at = at.plusNanos(1_000);
                        rows.record("wrong", wrong, at);
                        undone[0] += rows(OPEN).equals(before) ? 0 : 1;
                        at = at.plusNanos(1_000);
                        rows.record("back", wrong instanceof InspectionVoided
                                ? events.revoked("wrong")
                                : events.corrected(right), at);
                        assertThat(rows(OPEN)).isEqualTo(before);
                    }
                }
            }
        });
        assertThat(undone[0]).as("corrections that changed something").isPositive();
    }

    private static Optional<InspectionRecorded> rating(RecordedRows rows, String urn) {
        return rows.journey(urn) == null
                ? Optional.empty()
                : rows.journey(urn).all(InspectionRecorded.class).filter(RatingPeriods::rates).findFirst();
    }

    private static InspectionRecorded misread(InspectionRecorded right) {
        return new InspectionRecorded(right.urn(), right.inspectionId(), right.edition(), right.inspectionType(),
                right.scope(), right.visits(), right.leadInspectors(),
                right.judgements().stream().map(j -> new Judgement(j.code(), other(j.grade()), j.label())).toList());
    }

    private static String other(String grade) {
        return grade.equals("good") ? "inadequate" : "good";
    }

    private RecordedRows live(GeneratedHistory history, List<Recorded> events) {
        RecordedRows.read(database, generation(history));
        RecordedRows rows = new RecordedRows(database, generation(history));
        events.forEach(r -> rows.record(r.id(), r.event(), r.at()));
        return rows;
    }

    private List<String> answers(GeneratedHistory history, Instant knownAt) {
        List<String> answers = new ArrayList<>();
        for (LocalDate on : history.someDays(4)) {
            Moment moment = new Moment(on, knownAt);
            for (String urn : history.urns()) {
                answers.add(new Facts(database.jdbc()).of(urn, moment, Audience.PRIVILEGED).toString());
            }
            answers.add(new Standings(database.jdbc()).count(moment, CountingRule.ANY_FRAMEWORK, Regions.ALL)
                    .toString());
            answers.add(new Leaps(database.jdbc())
                    .between("inadequate", "good", moment, CountingRule.ANY_FRAMEWORK, Regions.ALL).toString());
        }
        return answers;
    }

    private List<String> rows(String sql) {
        return database.jdbc().sql(sql).query(String.class).list();
    }

    private static int generation(GeneratedHistory history) {
        return (int) history.seed();
    }
}
