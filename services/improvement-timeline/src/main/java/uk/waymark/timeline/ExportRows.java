package uk.waymark.timeline;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.waymark.runtime.web.json.EnumName;

/**
 * Reads the whole record, a slice at a time: what holds at a recorded instant never changes, so slices read one after
 * another fit together, and no transaction waits for a slow client.
 */
final class ExportRows {

    static final String SQL = """
                              select a.name, e.body, x.body as end_body, s.sort, e.key, e.urn
                              from improvement_timeline.entry e
                              join improvement_timeline.entry a
                                on a.generation = e.generation and a.urn = e.urn and a.name is not null and a.recorded @> :knownAt
                              left join improvement_timeline.entry x
                                on x.urn = e.urn and x.key = :ending || substr(e.key, strpos(e.key, ':') + 1) and %s
                              cross join lateral (select %s collate "C" as sort) s
                              where e.kind = :kind and %s
                                and (s.sort, e.key collate "C", e.urn) > (:sort, :key, :urn)
                              order by s.sort, e.key collate "C", e.urn
                              limit :size""";

    private final JdbcClient jdbc;
    private final int size;

    /** @param size rows held in memory at a time */
    ExportRows(JdbcClient jdbc, int size) {
        this.jdbc = jdbc;
        this.size = size;
    }

    /** Hands over every row in the kind's order. */
    void each(ExportKind kind, Moment moment, Consumer<ExportRow> consumer) {
        Row last = new Row(null, null, null, "", "", "");
        List<Row> slice;
        do {
            slice = slice(kind, moment, last);
            for (Row row : slice) {
                consumer.accept(new ExportRow(row.name(), Bodies.read(row.body()),
                        row.endBody() == null ? null : Bodies.read(row.endBody())));
                last = row;
            }
        } while (slice.size() == size);
    }

    private List<Row> slice(ExportKind kind, Moment moment, Row after) {
        return jdbc.sql(SQL.formatted(Moment.holds("x"), kind.order(), Moment.holds("e")))
                .params(moment.parameters()).param("kind", EnumName.of(kind.entries()))
                .param("ending", kind.ending() == null ? "" : kind.ending()).param("sort", after.sort())
                .param("key", after.key()).param("urn", after.urn()).param("size", size).query(Row.class).list();
    }

    private record Row(String name, String body, String endBody, String sort, String key, String urn) {}
}
