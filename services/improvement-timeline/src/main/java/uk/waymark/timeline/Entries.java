package uk.waymark.timeline;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.waymark.journey.timeline.EntryKind;
import uk.waymark.journey.timeline.TimelineEntry;
import uk.waymark.runtime.web.json.EnumName;
import uk.waymark.runtime.web.problem.NotFound;

/** Reads timelines. */
final class Entries {

    /** Rows are found again by their place (ctid), which holds within one statement: bodies are read for one page only. */
    private static final String SQL = """
                                      with told as (
                                        select e.ctid as at, e.key, e.kind, e.rank, e.listed, e.sort_date, e.last_date,
                                          e.inspection_end, coalesce(e.visible_from, 'infinity') as published
                                        from improvement_timeline.entry e
                                        where e.urn = :urn and %s
                                      ), rating as (
                                        select key, lag(at) over (order by inspection_end, published, key collate "C") as before
                                        from told where inspection_end is not null
                                      ), wanted as (
                                        select * from told
                                        where listed and kind = any(:kinds) and sort_date <= :to and last_date >= :from
                                      ), page as (
                                        select p.* from wanted p order by %2$s limit :size offset :skip
                                      )
                                      select (select count(*) from wanted) as total, e.body, before.body as before,
                                        coalesce('intervention:' || (e.body #>> '{facts,0,supersedes}') in (select key from told), false)
                                          as supersedes
                                      from (values (1)) as always left join page p on true
                                      left join improvement_timeline.entry e on e.ctid = p.at
                                      left join rating on rating.key = p.key
                                      left join improvement_timeline.entry before on before.ctid = rating.before
                                      order by %2$s""";

    private static final String OLDEST_FIRST = "p.sort_date, p.rank, p.key collate \"C\"";
    private static final String NEWEST_FIRST = "p.sort_date desc, p.rank desc, p.key collate \"C\" desc";

    private final JdbcClient jdbc;

    Entries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is told of an authority; empty when it has no such entry, or none that may be told. */
    Found find(String urn, Moment moment, TimelineFilter filter, int size, long skip) {
        List<EntryKind> kinds = filter.kinds().isEmpty() ? List.of(EntryKind.values()) : filter.kinds();
        List<Row> rows = jdbc.sql(sql(filter.order())).params(moment.parameters()).param("urn", urn)
                .param("kinds", kinds.stream().map(EnumName::of).toArray(String[]::new)).param("from", filter.from())
                .param("to", filter.to()).param("size", size).param("skip", skip).query(Row.class).list();
        return new Found(rows.getFirst().total(),
                rows.stream().filter(r -> r.body() != null).map(Entries::read).toList());
    }

    /** The authority's name as it was recorded then; empty when nothing was. */
    Optional<String> name(String urn, Moment moment) {
        return jdbc.sql("""
                        select e.name from improvement_timeline.entry e
                        where e.generation = (select generation from improvement_timeline.active_generation)
                          and e.urn = :urn and e.name is not null and e.recorded @> :knownAt""").param("urn", urn)
                .param("knownAt", moment.parameters().get("knownAt")).query(String.class).optional();
    }

    /** @throws NotFound if nothing was ever recorded of it, whenever that was */
    void requireKnown(String urn) {
        if (!jdbc.sql("select exists (select from improvement_timeline.entry where generation ="
                + " (select generation from improvement_timeline.active_generation) and urn = ?)").param(urn)
                .query(Boolean.class).single()) {
            throw new NotFound("no authority with this URN is recorded");
        }
    }

    static String sql(TimelineFilter.Order order) {
        return SQL.formatted(Moment.holds("e"), order == TimelineFilter.Order.ASC ? OLDEST_FIRST : NEWEST_FIRST);
    }

    private static Line read(Row row) {
        return new Line(Bodies.read(row.body()), Optional.ofNullable(row.before()).map(Bodies::read),
                row.supersedes());
    }

    /** @param total how many there are on all pages */
    record Found(long total, List<Line> page) {

        Stream<TimelineEntry> entries() {
            return page.stream().map(Line::entry);
        }
    }

    /**
     * An entry among the others that are told with it.
     *
     * @param before     the rating inspection before this one, by the inspection's end; empty when this is none
     * @param supersedes whether the intervention it supersedes is told
     */
    record Line(TimelineEntry entry, Optional<TimelineEntry> before, boolean supersedes) {}

    private record Row(long total, String body, String before, boolean supersedes) {}
}
