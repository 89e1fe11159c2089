package uk.waymark.rating;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.waymark.journey.framework.CountingRule;
import uk.waymark.journey.framework.FrameworkCatalogue;
import uk.waymark.journey.framework.Grades;

/** How many authorities stand where, on one day. */
final class Standings {

    static final String SQL = """
                              select case when r.edition = any(:editions) then r.overall end as counted, count(*) as authorities
                              from current_rating.active_fact a
                              left join current_rating.active_fact r on r.kind = 'rating' and r.urn = a.urn
                                and current_rating.known_at(r.recorded, :knownAt) and r.effective @> :on
                              where a.kind = 'authority' and current_rating.known_at(a.recorded, :knownAt)
                                and a.region = any(:regions) and a.effective @> :on
                              group by counted""";

    private final JdbcClient jdbc;

    Standings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param regions by name */
    Count count(Moment moment, CountingRule rule, List<String> regions) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        grades(rule).forEach(grade -> counts.put(grade, 0));
        int[] unrated = {0};
        jdbc.sql(SQL).params(moment.parameters()).param("regions", regions.toArray(String[]::new))
                .param("editions", rule.editions().toArray(String[]::new)).query(row -> {
                    if (row.getString("counted") == null) {
                        unrated[0] = row.getInt("authorities");
                    } else {
                        counts.put(row.getString("counted"), row.getInt("authorities"));
                    }
                });
        return new Count(counts.values().stream().mapToInt(Integer::intValue).sum(), unrated[0], counts);
    }

    /** What can be counted, best first; then the states that are no grade. */
    static List<String> grades(CountingRule rule) {
        Stream<String> scale = FrameworkCatalogue.editions().stream().filter(e -> rule.editions().contains(e.code()))
                .flatMap(e -> e.scale().stream());
        return Stream.concat(scale,
                Stream.of(Grades.NOT_JUDGED_UNDER_FRAMEWORK, Grades.NOT_JUDGED, Grades.UNKNOWN)).distinct().toList();
    }

    /**
     * @param authorities how many were counted: the sum of the counts
     * @param unrated     how many existed that day without a rating that counts
     * @param counts      by overall grade, best first, zeros included; then the states that are no grade
     */
    record Count(int authorities, int unrated, Map<String, Integer> counts) {}
}
