package uk.waymark.rating;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.waymark.journey.rating.RatingPeriod;

/** Everything that rated an authority until a day. */
final class Periods {

    static final String SQL = """
                              select detail from current_rating.active_fact
                              where urn = :urn and kind = 'rating' and current_rating.known_at(recorded, :knownAt)
                                and lower(effective) <= :on
                              order by lower(effective)""";

    private final JdbcClient jdbc;

    Periods(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Oldest first. */
    List<RatingPeriod> of(String urn, Moment moment) {
        return jdbc.sql(SQL).params(moment.parameters()).param("urn", urn).query(String.class).list().stream()
                .map(detail -> Details.read(detail, RatingPeriod.class)).toList();
    }
}
