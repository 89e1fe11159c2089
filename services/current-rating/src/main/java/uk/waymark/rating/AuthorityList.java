package uk.waymark.rating;

import java.util.List;
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
                                  and r.recorded @> :knownAt and r.effective @> :on
                                where a.kind = 'authority' and a.recorded @> :knownAt
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
        return new Found(rows.getFirst().total(),
                rows.stream().filter(r -> r.authority() != null).map(AuthorityList::read).toList());
    }

    private static Rated read(Row row) {
        return new Rated(Details.read(row.authority(), Authority.class),
                row.rating() == null ? null : Details.read(row.rating(), RatingPeriod.class));
    }

    /** @param total how many there are on all pages */
    record Found(long total, List<Rated> page) {}

    /** @param rating null when nothing rates it on that day */
    record Rated(Authority authority, RatingPeriod rating) {}

    private record Row(long total, String authority, String rating) {}
}
