package uk.waymark.runtime.projection.check;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import uk.waymark.runtime.web.query.Paged;
import uk.waymark.runtime.web.query.Paging;

/** Lists what checks found. */
final class Differences {

    private static final String OF = """
                                     from projection_check.difference where run = :run
                                       and projection = coalesce(:projection, projection) and urn = coalesce(:urn, urn)\s""";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Differences(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Paged<Difference> of(long run, Optional<String> projection, Optional<String> urn, Paging paging) {
        List<Difference> page = asking("select projection, urn, key, since, table_says, fold_says " + OF
                + "order by projection, urn, since nulls first, id limit :size offset :offset", run, projection, urn)
                .param("size", paging.size()).param("offset", paging.offset())
                .query((row, number) -> difference(row)).list();
        return Paged.of(page, paging,
                asking("select count(*) " + OF, run, projection, urn).query(Long.class).single());
    }

    private JdbcClient.StatementSpec asking(String sql, long run, Optional<String> projection, Optional<String> urn) {
        return jdbc.sql(sql).param("run", run).param("projection", projection.orElse(null), java.sql.Types.VARCHAR)
                .param("urn", urn.orElse(null), java.sql.Types.VARCHAR);
    }

    private Difference difference(ResultSet row) throws SQLException {
        OffsetDateTime since = row.getObject("since", OffsetDateTime.class);
        return new Difference(row.getString("projection"), row.getString("urn"), row.getString("key"),
                since == null ? null : since.toInstant(), said(row.getString("table_says")),
                said(row.getString("fold_says")));
    }

    private Map<String, Object> said(String stored) {
        return stored == null ? null : json.readValue(stored, new TypeReference<>() {
        });
    }
}
