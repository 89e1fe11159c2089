package uk.waymark.rating;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.waymark.journey.framework.CountingRule;

/**
 * Steps from one overall grade to another: the day a report became public and took over from the rating before it.
 * Neither a reissue nor the return of an older inspection is one, nor what follows a gap, nor what was withdrawn since.
 */
final class Leaps {

    static final String SQL = """
                              with step as (
                                select urn, lower(effective) as day, overall, edition, inspection_id,
                                  lag(overall) over journey as overall_before, lag(edition) over journey as edition_before,
                                  lag(inspection_id) over journey as inspection_before,
                                  lag(upper(effective)) over journey as until,
                                  published, withdrawn
                                from current_rating.active_fact
                                where kind = 'rating' and current_rating.known_at(recorded, :knownAt)
                                  and lower(effective) <= :on
                                window journey as (partition by urn order by lower(effective))
                              ), leap as (
                                select *, rank() over (order by day) = 1 as first
                                from step
                                where overall_before = :from and overall = :to
                                  and day = until and day = published and coalesce(withdrawn > :on, true)
                                  and edition_before = any(:editions) and edition = any(:editions)
                              )
                              select a.urn, a.name, a.region, leap.overall_before as "from", leap.overall as "to", leap.day as date,
                                leap.inspection_before as from_inspection, leap.inspection_id as to_inspection, leap.first
                              from leap
                              join current_rating.active_fact a on a.kind = 'authority' and a.urn = leap.urn
                                and current_rating.known_at(a.recorded, :knownAt)
                              where a.region = any(:regions)
                              order by leap.day, leap.urn""";

    private final JdbcClient jdbc;

    Leaps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In order of date, then URN. */
    List<Leap> between(String from, String to, Moment moment, CountingRule rule, List<String> regions) {
        return jdbc.sql(SQL).params(moment.parameters()).param("from", from).param("to", to)
                .param("editions", rule.editions().toArray(String[]::new))
                .param("regions", regions.toArray(String[]::new)).query(Leap.class).list();
    }

    /**
     * @param date  the day the later report became public
     * @param first whether no authority in the country made the same leap on an earlier day
     */
    record Leap(String urn, String name, String region, String from, String to, LocalDate date, String fromInspection,
            String toInspection, boolean first) {}
}
