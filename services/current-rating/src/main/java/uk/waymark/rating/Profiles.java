package uk.waymark.rating;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.waymark.journey.Authority;
import uk.waymark.journey.framework.CountingRule;
import uk.waymark.journey.rating.RatingPeriod;

/** What rates every authority that exists on a day. */
final class Profiles {

    static final String SQL = """
                              select a.detail as authority, r.detail as rating, coalesce(r.edition = any(:editions), false) as counted
                              from current_rating.active_fact a
                              left join current_rating.active_fact r on r.kind = 'rating' and r.urn = a.urn
                                and current_rating.known_at(r.recorded, :knownAt) and r.effective @> :on
                              where a.kind = 'authority' and current_rating.known_at(a.recorded, :knownAt)
                                and a.region = any(:regions) and a.effective @> :on
                              order by a.name, a.urn""";

    private final JdbcClient jdbc;

    Profiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In order of name. */
    List<RatedAuthority> all(Moment moment, CountingRule rule, List<String> regions) {
        return jdbc.sql(SQL).params(moment.parameters()).param("regions", regions.toArray(String[]::new))
                .param("editions", rule.editions().toArray(String[]::new)).query(Row.class).list().stream()
                .map(row -> RatedAuthority.of(Details.read(row.authority(), Authority.class),
                        row.rating() == null ? null : Details.read(row.rating(), RatingPeriod.class), row.counted()))
                .toList();
    }

    private record Row(String authority, String rating, boolean counted) {}
}
