package uk.waymark.rating;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.waymark.journey.framework.CountingRule;
import uk.waymark.journey.framework.Regions;

/** The standings of each region, on one day. */
final class RegionalStandings {

    static final String SQL = """
                              select a.region, case when r.edition = any(:editions) then r.overall end as counted,
                                count(*) as authorities
                              from current_rating.active_fact a
                              left join current_rating.active_fact r on r.kind = 'rating' and r.urn = a.urn
                                and current_rating.known_at(r.recorded, :knownAt) and r.effective @> :on
                              where a.kind = 'authority' and current_rating.known_at(a.recorded, :knownAt)
                                and a.effective @> :on
                              group by a.region, counted""";

    private final JdbcClient jdbc;

    RegionalStandings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every region, in order of name, those without authorities too. */
    List<Region> count(Moment moment, CountingRule rule) {
        List<Row> rows = jdbc.sql(SQL).params(moment.parameters())
                .param("editions", rule.editions().toArray(String[]::new)).query(Row.class).list();
        return Regions.ALL.stream().map(region -> new Region(region,
                count(rule, rows.stream().filter(row -> row.region().equals(region)).toList()))).toList();
    }

    private static Standings.Count count(CountingRule rule, List<Row> rows) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        Standings.grades(rule).forEach(grade -> counts.put(grade, 0));
        rows.stream().filter(row -> row.counted() != null)
                .forEach(row -> counts.put(row.counted(), row.authorities()));
        return new Standings.Count(counts.values().stream().mapToInt(Integer::intValue).sum(),
                rows.stream().filter(row -> row.counted() == null).mapToInt(Row::authorities).sum(), counts);
    }

    record Region(String region, @JsonUnwrapped Standings.Count count) {}

    private record Row(String region, String counted, int authorities) {}
}
