package uk.waymark.journey.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.waymark.journey.Journey;
import uk.waymark.journey.rating.RatingPeriod;
import uk.waymark.journey.rating.RatingPeriods;

/** What a table on two clocks must keep: the differences between what held before an event and after it. */
class TwoClocksTest {

    private static final int HISTORIES = 5_000;

    private record Row(RatingPeriod period, Instant from, Instant until) {

        boolean known(Instant at) {
            return !from.isAfter(at) && (until == null || until.isAfter(at));
        }
    }

    @Test
    void periodsFollowOneAnotherWithoutOverlapOrGap() {
        Histories.forEach(HISTORIES, history -> {
            Map<String, Journey> journeys = new HashMap<>();
            for (Recorded one : history.recorded()) {
                Journey journey = journeys.merge(one.urn(), after(Journey.EMPTY, one),
                        (known, first) -> after(known, one));
                List<RatingPeriod> periods = RatingPeriods.of(journey);
                for (int i = 0; i < periods.size(); i++) {
                    RatingPeriod period = periods.get(i);
                    LocalDate next = i + 1 < periods.size() ? periods.get(i + 1).from() : period.until();
                    if (period.until() == null || !period.until().equals(period.withdrawn())) {
                        assertThat(period.until()).as("end of %s", period).isEqualTo(next);
                    }
                    assertThat(next == null || !next.isBefore(period.until())).as("overlap at %s", period).isTrue();
                    assertThat(next == null || period.from().isBefore(next)).as("length of %s", period).isTrue();
                }
            }
        });
    }

    @Test
    void everyAnswerIsFoundAgainAtItsInstant() {
        Histories.forEach(HISTORIES, history -> {
            Oracle oracle = new Oracle(history.recorded());
            Map<String, List<Row>> tables = tables(history);
            for (Instant knownAt : history.instants()) {
                for (LocalDate day : history.someDays(4)) {
                    tables.forEach((urn, rows) -> assertThat(inspection(rows, day, knownAt))
                            .as("%s on %s as known at %s", urn, day, knownAt)
                            .isEqualTo(oracle.rating(urn, day, knownAt).map(Oracle.Rating::inspectionId)));
                }
            }
        });
    }

    @Test
    void nothingRecordedLaterChangesAnEarlierAnswer() {
        Histories.forEach(1_000, history -> {
            List<Recorded> all = history.recorded();
            Oracle whole = new Oracle(all);
            for (Instant knownAt : history.instants()) {
                Oracle then = new Oracle(all.stream().filter(r -> !r.at().isAfter(knownAt)).toList());
                for (LocalDate day : history.someDays(3)) {
                    assertThat(whole.standings(day, knownAt, "any-framework", List.of()))
                            .isEqualTo(then.standings(day, history.end(), "any-framework", List.of()));
                    assertThat(whole.leaps("inadequate", "good", "any-framework", day, knownAt))
                            .isEqualTo(then.leaps("inadequate", "good", "any-framework", day, history.end()));
                }
            }
        });
    }

    private static Journey after(Journey journey, Recorded one) {
        return journey.with(one.id(), one.at(), one.event());
    }

    private static Map<String, List<Row>> tables(GeneratedHistory history) {
        Map<String, List<Row>> tables = new HashMap<>();
        Map<String, Journey> journeys = new HashMap<>();
        for (Recorded one : history.recorded()) {
            Journey journey = journeys.merge(one.urn(), after(Journey.EMPTY, one),
                    (known, first) -> after(known, one));
            List<RatingPeriod> hold = RatingPeriods.of(journey);
            List<Row> rows = tables.computeIfAbsent(one.urn(), urn -> new ArrayList<>());
            rows.replaceAll(r -> r.until() == null && !hold.contains(r.period())
                    ? new Row(r.period(), r.from(), one.at())
                    : r);
            hold.stream().filter(p -> rows.stream().noneMatch(r -> r.until() == null && r.period().equals(p)))
                    .forEach(p -> rows.add(new Row(p, one.at(), null)));
        }
        return tables;
    }

    private static Optional<String> inspection(List<Row> rows, LocalDate day, Instant knownAt) {
        List<RatingPeriod> known = rows.stream().filter(r -> r.known(knownAt)).map(Row::period).toList();
        return RatingPeriods.on(known, day).map(RatingPeriod::inspectionId);
    }
}
