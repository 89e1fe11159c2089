package uk.waymark.journey.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.waymark.journey.Journey;
import uk.waymark.journey.framework.CountingRule;
import uk.waymark.journey.framework.Grades;
import uk.waymark.journey.framework.Regions;
import uk.waymark.journey.history.GeneratedHistory;
import uk.waymark.journey.history.Histories;
import uk.waymark.journey.history.Oracle;
import uk.waymark.journey.history.Recorded;

/** Counting over folds against counting the slow way. */
class CountsEqualOracleTest {

    private static final List<List<String>> PARTS = List.of(Regions.ALL, Regions.matching("north").orElseThrow(),
            List.of("London"));

    @Test
    void standings() {
        Histories.forEach(3_000, history -> {
            Oracle oracle = new Oracle(history.recorded());
            List<Rated> all = rated(history);
            for (LocalDate day : history.someDays(8)) {
                for (List<String> regions : PARTS) {
                    Standings any = Standings.on(day, all, CountingRule.ANY_FRAMEWORK, regions);
                    Oracle.Standings expected = oracle.standings(day, history.end(), "any-framework", regions);
                    assertThat(new Oracle.Standings(any.authorities(), any.unrated(), counted(any)))
                            .as("%s %s", day, regions).isEqualTo(expected);
                    Standings ilacs = Standings.on(day, all, CountingRule.ILACS, regions);
                    assertThat(counted(ilacs)).as("%s %s", day, regions)
                            .isEqualTo(oracle.standings(day, history.end(), "ilacs", regions).counts());
                    assertThat(ilacs.authorities() + ilacs.unrated()).as("%s %s", day, regions)
                            .isEqualTo(any.authorities() + any.unrated());
                }
            }
        });
    }

    @Test
    void leaps() {
        int[] found = {0};
        Histories.forEach(3_000, history -> {
            Oracle oracle = new Oracle(history.recorded());
            List<Rated> all = rated(history);
            for (LocalDate day : history.someDays(4)) {
                for (CountingRule rule : CountingRule.values()) {
                    List<Leap> leaps = Leaps.until(day, all, rule);
                    assertThat(leaps).allMatch(leap -> Grades.SINCE_2013.contains(leap.from()));
                    steps().forEach(step -> {
                        List<Oracle.Leap> same = leaps.stream()
                                .filter(leap -> leap.from().equals(step.from()) && leap.to().equals(step.to()))
                                .map(l -> new Oracle.Leap(l.urn(), l.date(), l.fromInspection(), l.toInspection(),
                                        l.first()))
                                .toList();
                        assertThat(same).as("%s %s %s", day, rule, step)
                                .isEqualTo(oracle.leaps(step.from(), step.to(), rule.code(), day, history.end()));
                        found[0] += same.size();
                    });
                }
            }
        });
        assertThat(found[0]).as("leaps compared").isPositive();
    }

    private record Step(String from, String to) {}

    private static Stream<Step> steps() {
        return Grades.SINCE_2013.stream().flatMap(from -> Grades.SINCE_2013.stream().filter(to -> !to.equals(from))
                .map(to -> new Step(from, to)));
    }

    private static Map<String, Integer> counted(Standings standings) {
        Map<String, Integer> counts = new LinkedHashMap<>(standings.counts());
        counts.values().removeIf(n -> n == 0);
        return counts;
    }

    private static List<Rated> rated(GeneratedHistory history) {
        Map<String, Journey> journeys = new LinkedHashMap<>();
        for (Recorded one : history.recorded()) {
            journeys.merge(one.urn(), Journey.EMPTY.with(one.id(), one.at(), one.event()),
                    (before, alone) -> before.with(one.id(), one.at(), one.event()));
        }
        return journeys.values().stream().flatMap(journey -> Rated.of(journey).stream()).toList();
    }
}
