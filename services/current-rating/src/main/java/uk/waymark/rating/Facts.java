package uk.waymark.rating;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.waymark.events.InspectionRecorded;
import uk.waymark.journey.Authority;
import uk.waymark.journey.rating.RatingPeriod;
import uk.waymark.rating.Fact.Kind;
import uk.waymark.runtime.security.Audience;
import uk.waymark.runtime.web.problem.NotFound;

/** Reads what holds for one authority. */
final class Facts {

    static final String SQL = """
                              select upper(kind) as kind, detail
                              from current_rating.active_fact
                              where urn = :urn and current_rating.known_at(recorded, :knownAt)
                                and (kind = 'authority' or effective @> :on
                                  or kind = 'rating' and upper(effective) <= :on and withdrawn = upper(effective)
                                  or kind = 'rating' and :ahead and inspection_end <= :on and lower(effective) > :on)
                                and (kind <> 'unpublished' or :ahead)
                              order by lower(effective), key""";

    private final JdbcClient jdbc;

    Facts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Empty when nothing had been recorded of this authority at that instant. Nothing is scheduled or unpublished for the
     * public.
     */
    Optional<Holding> of(String urn, Moment moment, Audience audience) {
        List<Row> rows = jdbc.sql(SQL).params(moment.parameters()).param("urn", urn)
                .param("ahead", audience == Audience.PRIVILEGED).query(Row.class).list();
        return read(rows, Kind.AUTHORITY, Authority.class).findFirst()
                .map(authority -> Holding.of(authority, read(rows, Kind.RATING, RatingPeriod.class).toList(),
                        read(rows, Kind.UNPUBLISHED, InspectionRecorded.class).toList(), moment.on()));
    }

    /** @throws NotFound unless something was recorded of it, whenever that was */
    void requireKnown(String urn) {
        if (!jdbc.sql("select exists (select from current_rating.active_fact where kind = 'authority' and urn = ?)")
                .param(urn).query(Boolean.class).single()) {
            throw new NotFound("no authority with this URN is recorded");
        }
    }

    private static <D extends Record> Stream<D> read(List<Row> rows, Kind kind, Class<D> type) {
        return rows.stream().filter(r -> r.kind() == kind).map(r -> Details.read(r.detail(), type));
    }

    private record Row(Kind kind, String detail) {}
}
