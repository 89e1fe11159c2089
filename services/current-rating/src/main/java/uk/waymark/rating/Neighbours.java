package uk.waymark.rating;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.waymark.journey.Authority;

/** Finds an authority's statistical neighbours, which are named by ONS code: by any code they ever had. */
final class Neighbours {

    private static final String SQL = """
                                      select code as ons_code, a.urn, a.name
                                      from unnest(cast(:codes as text[])) with ordinality as neighbour(code, place)
                                      left join current_rating.active_fact a on a.kind = 'authority'
                                        and current_rating.known_at(a.recorded, :knownAt) and code = any(a.ons_codes)
                                      order by place, a.urn""";

    private final JdbcClient jdbc;

    Neighbours(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the authority's order, nearest first. */
    List<Profile.Neighbour> of(Authority authority, Moment moment) {
        return jdbc.sql(SQL).params(moment.parameters())
                .param("codes", authority.statisticalNeighbours().toArray(String[]::new))
                .query(Profile.Neighbour.class).list();
    }
}
