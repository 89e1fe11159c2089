package uk.waymark.rating;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.waymark.journey.framework.CountingRule;

/** How the standings moved: a count for each day on which one of them changed. */
final class StandingsSeries {

    /**
     * Each fact is two changes, one more on its first day and one less on the day after its last. An authority without
     * a rating that counts is the difference between those that exist and those that are counted. A rating counts only
     * while its authority exists.
     */
    static final String SQL = """
                              with authority as (
                                select urn, effective from current_rating.active_fact
                                where kind = 'authority' and current_rating.known_at(recorded, :knownAt)
                                  and region = any(:regions)
                              ), span as (
                                select null as counted, effective from authority
                                union all
                                select r.overall, r.effective * a.effective
                                from current_rating.active_fact r join authority a on a.urn = r.urn
                                where r.kind = 'rating' and current_rating.known_at(r.recorded, :knownAt)
                                  and r.edition = any(:editions)
                              ), change as (
                                select counted, greatest(coalesce(lower(effective), '-infinity'), :from) as day, 1 as by
                                from span where not isempty(effective)
                                union all
                                select counted, greatest(upper(effective), :from), -1
                                from span where not isempty(effective) and upper(effective) is not null
                              )
                              select day, counted, sum(by) as by from change
                              where day <= :on
                              group by day, counted having sum(by) <> 0
                              order by day, counted nulls first""";

    private final JdbcClient jdbc;

    StandingsSeries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param from the first day counted; the last is the moment's
     * @param regions by name
     */
    List<Step> steps(LocalDate from, Moment moment, CountingRule rule, List<String> regions) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        Standings.grades(rule).forEach(grade -> counts.put(grade, 0));
        List<Step> steps = new ArrayList<>();
        int[] exist = {0};
        jdbc.sql(SQL).params(moment.parameters()).param("from", from)
                .param("regions", regions.toArray(String[]::new))
                .param("editions", rule.editions().toArray(String[]::new)).query(Change.class).list()
                .forEach(change -> {
                    if (change.counted() == null) {
                        exist[0] += change.by();
                    } else {
                        counts.merge(change.counted(), change.by(), Integer::sum);
                    }
                    Step step = Step.of(change.day(), exist[0], counts);
                    if (!steps.isEmpty() && steps.getLast().date().equals(change.day())) {
                        steps.removeLast();
                    }
                    steps.add(step);
                });
        return steps;
    }

    /**
     * What held from a day until the next step.
     *
     * @param count as {@code Standings} would count on that day
     */
    record Step(LocalDate date, @JsonUnwrapped Standings.Count count) {

        private static Step of(LocalDate day, int exist, Map<String, Integer> counts) {
            int counted = counts.values().stream().mapToInt(Integer::intValue).sum();
            return new Step(day, new Standings.Count(counted, exist - counted, new LinkedHashMap<>(counts)));
        }
    }

    private record Change(LocalDate day, String counted, int by) {}
}
