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

    static final String SQL = """
                              with told as (
                                select * from improvement_timeline.entry e where e.urn = :urn and %s
                              ), wanted as (
                                select * from told
                                where listed and kind = any(:kinds) and sort_date <= :to and last_date >= :from
                              ), page as (
                                select * from wanted order by %2$s limit :size offset :skip
                              )
                              select (select count(*) from wanted) as total, page.body, before.body as before,
                                exists (select from told s where s.key = 'intervention:' || (page.body #>> '{facts,0,supersedes}'))
                                  as supersedes
                              from (values (1)) as always left join page on true
                              left join lateral (
                                select b.body from told b
                                where (b.inspection_end, coalesce(b.visible_from, 'infinity'), b.key collate "C")
                                  < (page.inspection_end, coalesce(page.visible_from, 'infinity'), page.key collate "C")
                                order by b.inspection_end desc, coalesce(b.visible_from, 'infinity') desc,
                                  b.key collate "C" desc
                                limit 1
                              ) as before on page.inspection_end is not null
                              order by %2$s""";

    private static final String OLDEST_FIRST = "sort_date, rank, key collate \"C\"";
    private static final String NEWEST_FIRST = "sort_date desc, rank desc, key collate \"C\" desc";

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
