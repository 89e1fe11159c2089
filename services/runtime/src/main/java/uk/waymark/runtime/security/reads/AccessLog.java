package uk.waymark.runtime.security.reads;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import uk.waymark.runtime.web.query.Paging;

/** Who read what, when and how it was answered. Added to, and never changed. */
public final class AccessLog {

    private static final String WHERE = """
                                        where (:actor::text is null or actor = :actor)
                                          and (:urn::text is null or urn = :urn)
                                          and at >= coalesce(:from::timestamptz, '-infinity')
                                          and at < coalesce(:to::timestamptz, 'infinity')\s""";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    AccessLog(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * Before it is answered; the time is the database's.
     *
     * @return its number
     */
    public long begin(Read read) {
        return jdbc.sql("""
                        insert into access_log.read (actor, method, pattern, variables, query, urn, correlation)
                        values (?, ?, ?, ?::jsonb, ?, ?, ?) returning id""")
                .params(read.actor().id(), read.method(), read.pattern(), json.writeValueAsString(read.variables()),
                        read.query(), read.urn().orElse(null), read.correlation())
                .query(Long.class).single();
    }

    /** What came of it; of a stream, what it was opened with. */
    public void answered(long read, int status) {
        jdbc.sql("insert into access_log.answer (read, status) values (?, ?)").params(read, status).update();
    }

    /** The newest first. */
    List<RecordedRead> list(ReadFilter filter, Paging paging) {
        return asking("""
                      select id, at, actor, method, pattern, variables, query, correlation, status
                      from access_log.read left join access_log.answer on answer.read = read.id
                      """ + WHERE + "order by at desc, id desc limit :size offset :offset", filter)
                .param("size", paging.size()).param("offset", paging.offset()).query((row, number) -> read(row))
                .list();
    }

    long count(ReadFilter filter) {
        return asking("select count(*) from access_log.read " + WHERE, filter).query(Long.class).single();
    }

    private JdbcClient.StatementSpec asking(String sql, ReadFilter filter) {
        return jdbc.sql(sql).param("actor", filter.actor().orElse(null), Types.VARCHAR)
                .param("urn", filter.urn().orElse(null), Types.VARCHAR)
                .param("from", filter.from().map(from -> from.atOffset(ZoneOffset.UTC)).orElse(null),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("to", filter.to().map(to -> to.atOffset(ZoneOffset.UTC)).orElse(null),
                        Types.TIMESTAMP_WITH_TIMEZONE);
    }

    private RecordedRead read(ResultSet row) throws SQLException {
        Map<String, String> variables = json.readValue(row.getString("variables"), new TypeReference<>() {
        });
        return new RecordedRead(row.getLong("id"), row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"), null, row.getString("method"), row.getString("pattern"), variables,
                row.getString("query"), row.getString("correlation"), row.getObject("status", Integer.class));
    }
}
