package uk.waymark.journey.impact;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import uk.waymark.journey.counting.Rated;
import uk.waymark.journey.counting.Standings;
import uk.waymark.journey.framework.CountingRule;

/** By how much each count moves, without those that do not. */
record Shift(Map<String, Integer> by) {

    private static final String UNRATED = "";

    static Shift on(LocalDate day, Map<String, Rated> was, Map<String, Rated> is, Collection<String> changed,
            CountingRule rule, Collection<String> regions) {
        Map<String, Integer> by = new TreeMap<>();
        for (String urn : changed) {
            add(by, was.get(urn), day, rule, regions, -1);
            add(by, is.get(urn), day, rule, regions, 1);
        }
        by.values().removeIf(moved -> moved == 0);
        return new Shift(by);
    }

    private static void add(Map<String, Integer> by, Rated rated, LocalDate day, CountingRule rule,
            Collection<String> regions, int one) {
        if (rated != null && regions.contains(rated.authority().region()) && rated.exists(day)) {
            by.merge(Standings.counted(rated, day, rule.editions()).orElse(UNRATED), one, Integer::sum);
        }
    }

    boolean isNone() {
        return by.isEmpty();
    }
}
