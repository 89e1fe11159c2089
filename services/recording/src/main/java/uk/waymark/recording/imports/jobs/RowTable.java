package uk.waymark.recording.imports.jobs;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import uk.waymark.recording.imports.csv.Difference;
import uk.waymark.recording.imports.plan.RowStatus;

/** What became of each row of each job. */
final class RowTable {

    private static final int BATCH = 1_000;

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    RowTable(JdbcTemplate template, JsonMapper json) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
        this.json = json;
    }

    /** Writes results, over those of an earlier run; what that run had added or proposed stays so. */
    void put(String job, Collection<RowResult> results) {
        template.batchUpdate("""
                             insert into recording.import_row as known
                                    (job, number, file, line, urn, about, status, differences, proposals)
                             values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)
                             on conflict (job, number) do update
                                set status = excluded.status, differences = excluded.differences,
                                    proposals = excluded.proposals
                              where known.status not in ('added', 'proposed')""", results, BATCH,
                (statement, result) -> bind(statement, job, result));
    }

    private void bind(PreparedStatement statement, String job, RowResult result) throws SQLException {
        statement.setString(1, job);
        statement.setInt(2, result.number());
        statement.setString(3, result.file());
        statement.setInt(4, result.line());
        statement.setString(5, result.urn());
        statement.setString(6, result.about());
        statement.setString(7, result.status().code());
        statement.setString(8, json.writeValueAsString(result.differences()));
        statement.setArray(9, statement.getConnection().createArrayOf("text", result.proposals().toArray()));
    }

    /** In the order of import. */
    List<RowResult> list(String job, List<RowStatus> statuses, long offset, int size) {
        return jdbc.sql("""
                        select number, file, line, urn, about, status, differences, proposals from recording.import_row
                         where job = :job and status in (:statuses) order by number offset :offset limit :size""")
                .param("job", job).param("statuses", codes(statuses)).param("offset", offset).param("size", size)
                .query((row, number) -> new RowResult(row.getInt(1), row.getString(2), row.getInt(3), row.getString(4),
                        row.getString(5), RowStatus.of(row.getString(6)),
                        List.of(json.readValue(row.getString(7), Difference[].class)),
                        List.of((String[]) row.getArray(8).getArray())))
                .list();
    }

    private static List<String> codes(List<RowStatus> statuses) {
        return statuses.stream().map(RowStatus::code).toList();
    }
}
