package uk.waymark.journey.impact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import uk.waymark.journey.counting.Rated;
import uk.waymark.journey.counting.Standings;
import uk.waymark.journey.framework.CountingRule;
import uk.waymark.journey.framework.Regions;

/**
 * Days on which the count of an area would come out otherwise. Both counts are those of the first of these days; on
 * later ones others may move, but the difference between the two stays.
 *
 * @param rule  code of the counting rule
 * @param area  {@code England}, {@code north}, or a region
 * @param from  first day, Europe/London; null when there is no first
 * @param until the day after the last; null when nothing ends it
 */
public record StandingsChange(String rule, String area, LocalDate from, LocalDate until, Standings before,
        Standings after) {

    private static final String ENGLAND = "England";
    private static final String NORTH = "north";

    static List<StandingsChange> between(Map<String, Rated> was, Map<String, Rated> is, Collection<String> changed) {
        List<StandingsChange> changes = new ArrayList<>();
        for (CountingRule rule : CountingRule.values()) {
            areas(was, is, changed).forEach((area, regions) -> {
                for (Stretch<Shift> stretch : Stretch.of(both(was, is, changed),
                        day -> Shift.on(day, was, is, changed, rule, regions))) {
                    if (!stretch.same().isNone()) {
                        changes.add(new StandingsChange(rule.code(), area, stretch.begins(), stretch.until(),
                                Standings.on(stretch.from(), was.values(), rule, regions),
                                Standings.on(stretch.from(), is.values(), rule, regions)));
                    }
                }
            });
        }
        return changes;
    }

    private static Stream<Rated> both(Map<String, Rated> was, Map<String, Rated> is, Collection<String> changed) {
        return changed.stream().flatMap(urn -> Stream.of(was, is).map(all -> all.get(urn))).filter(Objects::nonNull);
    }

    private static Map<String, List<String>> areas(Map<String, Rated> was, Map<String, Rated> is,
            Collection<String> changed) {
        Map<String, List<String>> areas = new LinkedHashMap<>();
        areas.put(ENGLAND, Regions.ALL);
        List<String> north = Regions.matching(NORTH).orElseThrow();
        TreeSet<String> touched = new TreeSet<>();
        both(was, is, changed).forEach(rated -> touched.add(rated.authority().region()));
        if (touched.stream().anyMatch(north::contains)) {
            areas.put(NORTH, north);
        }
        touched.forEach(region -> areas.put(region, List.of(region)));
        return areas;
    }
}
