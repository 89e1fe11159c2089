package uk.waymark.journey.impact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import uk.waymark.journey.counting.Leap;
import uk.waymark.journey.counting.Leaps;
import uk.waymark.journey.counting.Rated;
import uk.waymark.journey.framework.CountingRule;

/**
 * A leap that would be told otherwise, such as one that is no longer the first.
 *
 * @param rule   code of the counting rule
 * @param before null where there is none yet
 * @param after  null where there is none any more
 */
public record LeapChange(String rule, Leap before, Leap after) {

    private record Step(String urn, String fromInspection, String toInspection) {

        static Step of(Leap leap) {
            return new Step(leap.urn(), leap.fromInspection(), leap.toInspection());
        }
    }

    static List<LeapChange> between(Collection<Rated> was, Collection<Rated> is) {
        List<LeapChange> changes = new ArrayList<>();
        for (CountingRule rule : CountingRule.values()) {
            Map<Step, Leap> before = byStep(was, rule);
            Map<Step, Leap> after = byStep(is, rule);
            Set<Step> steps = new LinkedHashSet<>(before.keySet());
            steps.addAll(after.keySet());
            steps.stream().filter(step -> !Objects.equals(before.get(step), after.get(step)))
                    .forEach(step -> changes.add(new LeapChange(rule.code(), before.get(step), after.get(step))));
        }
        return changes;
    }

    private static Map<Step, Leap> byStep(Collection<Rated> all, CountingRule rule) {
        Map<Step, Leap> leaps = new LinkedHashMap<>();
        Leaps.until(LocalDate.MAX, all, rule).forEach(leap -> leaps.put(Step.of(leap), leap));
        return leaps;
    }
}
