package uk.waymark.timeline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reports of inspections, of every authority. */
final class Reports {

    private static final String SQL = """
                                      with published as (
                                        select e.ctid as at, e.urn, e.key, e.visible_from, e.inspection_end, e.withdrawn
                                        from improvement_timeline.entry e
                                        where %s and e.kind = 'inspection' and e.visible_from <= :on
                                      ), page as (
                                        select * from published
                                        order by visible_from desc, urn, key collate "C" desc limit :size offset :skip
                                      )
                                      select (select count(*) from published) as total, p.urn, e.body, before.body as before, p.visible_from - 1 as eve,
                                        (select a.name from improvement_timeline.entry a where a.generation = e.generation
                                          and a.urn = p.urn and a.name is not null and a.recorded @> :knownAt) as authority
                                      from (values (1)) as always left join page p on true
                                      left join improvement_timeline.entry e on e.ctid = p.at
                                      left join lateral (
                                        select at from published b
                                        where b.urn = p.urn and b.inspection_end is not null and p.inspection_end is not null
                                          and (b.inspection_end, b.visible_from, b.key collate "C")
                                            < (p.inspection_end, p.visible_from, p.key collate "C")
                                          and coalesce(b.withdrawn >= p.visible_from, true)
                                        order by b.inspection_end desc, b.visible_from desc, b.key collate "C" desc limit 1
                                      ) as earlier on true
                                      left join improvement_timeline.entry before on before.ctid = earlier.at
                                      order by p.visible_from desc, p.urn, p.key collate "C" desc"""
            .formatted(Moment.holds("e"));

    private final JdbcClient jdbc;

    Reports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest publication first. */
    Found newest(Moment moment, int size, long skip) {
        List<Row> rows = jdbc.sql(SQL).params(moment.parameters()).param("size", size).param("skip", skip)
                .query(Row.class).list();
        return new Found(rows.getFirst().total(), rows.stream().filter(row -> row.body() != null)
                .map(row -> ReportTold.of(row.urn(), row.authority(), line(row, moment.on()), moment)).toList());
    }

    private static Entries.Line line(Row row, LocalDate on) {
        return new Entries.Line(Bodies.read(row.body()).on(on),
                Optional.ofNullable(row.before()).map(before -> Bodies.read(before).on(row.eve())), false);
    }

    /** @param total how many there are on all pages */
    record Found(long total, List<ReportTold> page) {}

    private record Row(long total, String urn, String body, String before, LocalDate eve, String authority) {}
}
