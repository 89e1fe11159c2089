package uk.waymark.timeline;

import java.time.LocalDate;
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

    /**
     * Rows are found again by their place (ctid), which holds within one statement: bodies are read for one page only.
     * What an inspection is compared with is the newest older one that stood on the eve of its publication; what holds
     * again after a withdrawal, the newest that stands and is public on that day, if that is an older one and the
     * authority exists.
     */
    private static final String SQL = """
                                      with told as (
                                        select e.ctid as at, e.key, e.kind, e.rank, e.listed, e.sort_date, e.last_date,
                                          e.inspection_end, e.visible_from, e.withdrawn
                                        from improvement_timeline.entry e
                                        where e.urn = :urn and %s
                                      ), rating as (
                                        select at, key, visible_from, withdrawn, row_number() over (
                                          order by inspection_end, coalesce(visible_from, 'infinity'), key collate "C") as age
                                        from told where inspection_end is not null
                                      ), compared as (
                                        select t.key, t.kind, own.age, case t.kind when 'report_withdrawn' then t.sort_date
                                          else coalesce(t.visible_from - 1, :on) end as day
                                        from told t join rating own on own.key = 'inspection:' || substr(t.key, strpos(t.key, ':') + 1)
                                        where t.kind in ('inspection', 'report_withdrawn')
                                      ), pair as (
                                        select compared.key, compared.day, other.at
                                        from compared cross join lateral (
                                          select at, age from rating
                                          where age <> compared.age and coalesce(withdrawn > compared.day, true)
                                            and (age < compared.age or compared.kind = 'report_withdrawn')
                                            and (visible_from <= compared.day or compared.kind = 'inspection')
                                          order by age desc limit 1) other
                                        where other.age < compared.age and (compared.kind = 'inspection' or not exists (
                                          select from told where kind = 'authority_succeeded' and sort_date <= compared.day))
                                      ), wanted as (
                                        select * from told
                                        where listed and kind = any(:kinds) and sort_date <= :to and last_date >= :from
                                      ), page as (
                                        select p.* from wanted p order by %2$s limit :size offset :skip
                                      )
                                      select (select count(*) from wanted) as total, e.body, before.body as before, pair.day,
                                        coalesce('intervention:' || (e.body::json #>> '{facts,0,supersedes}') in (select key from told), false)
                                          as supersedes
                                      from (values (1)) as always left join page p on true
                                      left join improvement_timeline.entry e on e.ctid = p.at
                                      left join pair on pair.key = p.key
                                      left join improvement_timeline.entry before on before.ctid = pair.at
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
                rows.stream().filter(r -> r.body() != null).map(row -> read(row, moment.on())).toList());
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

    private static Line read(Row row, LocalDate on) {
        return new Line(Bodies.read(row.body()).on(on),
                Optional.ofNullable(row.before()).map(before -> Bodies.read(before).on(row.day())), row.supersedes());
    }

    /** @param total how many there are on all pages */
    record Found(long total, List<Line> page) {

        Stream<TimelineEntry> entries() {
            return page.stream().map(Line::entry);
        }
    }

    /**
     * An entry among the others that are told with it, as of the day asked about.
     *
     * @param before     of an inspection, the rating one before it that stood then; of a withdrawal, the inspection that
     *                   holds again; with what had become of its report by then. Empty for any other entry
     * @param supersedes whether the intervention it supersedes is told
     */
    record Line(TimelineEntry entry, Optional<TimelineEntry> before, boolean supersedes) {}

    private record Row(long total, String body, String before, LocalDate day, boolean supersedes) {}
}
