package uk.waymark.rating;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
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
                              select upper(kind) as kind, effective @> :on as holds, detail
                              from current_rating.active_fact
                              where urn = :urn and recorded @> :knownAt
                                and (kind = 'authority' or effective @> :on
                                  or kind = 'rating' and :ahead and inspection_end <= :on and lower(effective) > :on)
                                and (kind <> 'unpublished' or :ahead)
                              order by lower(effective), key""";

    private final JdbcClient jdbc;

    Facts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty when nothing had been recorded of this authority at that instant. */
    Optional<Holding> of(String urn, Moment moment, Audience audience) {
        List<Row> rows = jdbc.sql(SQL).params(moment.parameters()).param("urn", urn)
                .param("ahead", audience == Audience.PRIVILEGED).query(Row.class).list();
        return read(rows, Kind.AUTHORITY, Authority.class, r -> true).findFirst().map(authority -> new Holding(
                authority, read(rows, Kind.RATING, RatingPeriod.class, Row::holds).findFirst(),
                read(rows, Kind.RATING, RatingPeriod.class, r -> !r.holds()).toList(),
                read(rows, Kind.UNPUBLISHED, InspectionRecorded.class, r -> true).toList()));
    }

    /** @throws NotFound unless something was recorded of it, whenever that was */
    void requireKnown(String urn) {
        if (!jdbc.sql("select exists (select from current_rating.active_fact where kind = 'authority' and urn = ?)")
                .param(urn).query(Boolean.class).single()) {
            throw new NotFound("no authority with this URN is recorded");
        }
    }

    private static <D extends Record> Stream<D> read(List<Row> rows, Kind kind, Class<D> type, Predicate<Row> test) {
        return rows.stream().filter(r -> r.kind() == kind && test.test(r)).map(r -> Details.read(r.detail(), type));
    }

    /**
     * @param rating      the period that covers the day
     * @param scheduled   inspections that ended by that day and whose report is dated later; empty for the public
     * @param unpublished inspections that ended by that day, without a report; empty for the public
     */
    record Holding(Authority authority, Optional<RatingPeriod> rating, List<RatingPeriod> scheduled,
            List<InspectionRecorded> unpublished) {}

    private record Row(Kind kind, boolean holds, String detail) {}
}
