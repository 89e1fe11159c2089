package uk.waymark.journey.counting;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import uk.waymark.journey.framework.CountingRule;
import uk.waymark.journey.framework.FrameworkCatalogue;
import uk.waymark.journey.framework.Grades;
import uk.waymark.journey.rating.RatingPeriod;

/**
 * How many authorities stand where, on one day.
 *
 * @param authorities how many were counted: the sum of the counts
 * @param unrated     how many existed that day without a rating that counts
 * @param counts      by overall grade, best first, zeros included; then the states that are no grade
 */
public record Standings(int authorities, int unrated, Map<String, Integer> counts) {

    /** @param regions by name */
    public static Standings on(LocalDate day, Collection<Rated> all, CountingRule rule, Collection<String> regions) {
        List<String> editions = rule.editions();
        Map<String, Integer> counts = new LinkedHashMap<>();
        grades(editions).forEach(grade -> counts.put(grade, 0));
        int unrated = 0;
        for (Rated one : all) {
            if (regions.contains(one.authority().region()) && one.exists(day)) {
                Optional<String> grade = counted(one, day, editions);
                grade.ifPresent(known -> counts.merge(known, 1, Integer::sum));
                unrated += grade.isEmpty() ? 1 : 0;
            }
        }
        return new Standings(counts.values().stream().mapToInt(Integer::intValue).sum(), unrated,
                Collections.unmodifiableMap(counts));
    }

    /** The overall grade, or the state, with which an authority counts on a day; empty where it has no rating that counts. */
    public static Optional<String> counted(Rated authority, LocalDate day, Collection<String> editions) {
        return authority.on(day).filter(period -> editions.contains(period.edition())).map(RatingPeriod::overall);
    }

    private static List<String> grades(List<String> editions) {
        Stream<String> scale = FrameworkCatalogue.editions().stream().filter(e -> editions.contains(e.code()))
                .flatMap(e -> e.scale().stream());
        return Stream.concat(scale,
                Stream.of(Grades.NOT_JUDGED_UNDER_FRAMEWORK, Grades.NOT_JUDGED, Grades.UNKNOWN)).distinct().toList();
    }
}
