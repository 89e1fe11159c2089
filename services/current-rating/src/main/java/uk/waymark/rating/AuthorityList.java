package uk.waymark.rating;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.waymark.journey.Authority;
import uk.waymark.journey.rating.RatingPeriod;

/** All authorities, found by what they are and by what rates them. */
final class AuthorityList {

    static final String SQL = """
                              with found as (
                                select a.name, a.urn, a.detail as authority, r.detail as rating
                                from current_rating.active_fact a
                                left join current_rating.active_fact r on r.kind = 'rating' and r.urn = a.urn
                                  and current_rating.known_at(r.recorded, :knownAt) and r.effective @> :on
                                where a.kind = 'authority' and current_rating.known_at(a.recorded, :knownAt)
                                  and a.region = any(:regions)
                                  and strpos(lower(a.name), lower(:text)) > 0
                                  and (cast(:grade as text) is null or coalesce(r.overall, 'not_rated') = :grade)
                                  and (cast(:edition as text) is null or r.edition = :edition)
                              ), page as (
                                select * from found order by name, urn limit :size offset :skip
                              )
                              select (select count(*) from found) as total, page.authority, page.rating
                              from (values (1)) as always left join page on true
                              order by page.name, page.urn""";

    private final JdbcClient jdbc;

    AuthorityList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Found find(AuthorityFilter filter, Moment moment, int size, long skip) {
        List<Row> rows = jdbc.sql(SQL).params(moment.parameters())
                .param("regions", filter.region().regions().toArray(String[]::new)).param("text", filter.text())
                .param("grade", filter.grade()).param("edition", filter.edition()).param("size", size)
                .param("skip", skip).query(Row.class).list();
        return new Found(rows.getFirst().total(), rows.stream().filter(r -> r.authority() != null)
                .map(row -> read(row, moment.on())).toList());
    }

    private static Holding read(Row row, LocalDate on) {
        return Holding.of(Details.read(row.authority(), Authority.class),
                Stream.ofNullable(row.rating()).map(p -> Details.read(p, RatingPeriod.class)).toList(), List.of(), on);
    }

    /** @param total how many there are on all pages */
    record Found(long total, List<Holding> page) {}

    private record Row(long total, String authority, String rating) {}
}
