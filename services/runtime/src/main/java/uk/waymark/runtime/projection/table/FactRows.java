package uk.waymark.runtime.projection.table;

import java.io.IOException;
import java.io.StringReader;
import java.sql.PreparedStatement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.postgresql.PGConnection;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import uk.waymark.runtime.projection.FactTable;

/** Writes facts; live updates and rebuilds go through here alike. */
public final class FactRows<F extends Record> {

    private final JdbcTemplate jdbc;
    private final FactTable<F> table;
    private final String copy;

    public FactRows(JdbcTemplate jdbc, FactTable<F> table) {
        this.jdbc = jdbc;
        this.table = table;
        this.copy = "copy " + table.name() + " (generation, urn, key, recorded, " + String.join(", ", table.columns())
                + ") from stdin";
    }

    public String key(F fact) {
        return table.key(fact);
    }

    public void insert(int generation, Collection<FactRow<F>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        CopyText text = new CopyText();
        for (FactRow<F> row : rows) {
            text.value(generation).value(row.urn()).value(row.key()).value(recorded(row.since(), row.until()));
            table.values(row.fact()).forEach(text::value);
            text.endRow();
        }
        jdbc.execute((ConnectionCallback<Long>) connection -> {
            try {
                return connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copy,
                        new StringReader(text.toString()));
            } catch (IOException e) {
                throw new DataAccessResourceFailureException("cannot write facts", e);
            }
        });
    }

    /** @throws IllegalStateException if one of them is not there: then the rows are not what the fold says */
    public void close(int generation, List<Closing> closings) {
        if (closings.isEmpty()) {
            return;
        }
        int[][] closed = jdbc.batchUpdate("update " + table.name() + " set recorded = tstzrange(lower(recorded), ?)"
                + " where generation = ? and urn = ? and key = ? and upper_inf(recorded) and lower(recorded) < ?",
                closings, closings.size(),
                (PreparedStatement statement, Closing closing) -> {
                    statement.setObject(1, closing.at().atOffset(ZoneOffset.UTC));
                    statement.setInt(2, generation);
                    statement.setString(3, closing.urn());
                    statement.setString(4, closing.key());
                    statement.setObject(5, closing.at().atOffset(ZoneOffset.UTC));
                });
        for (int i = 0; i < closings.size(); i++) {
            if (closed[0][i] != 1) {
                throw new IllegalStateException(
                        "no open row to close in " + table.name() + ": " + closings.get(i).key());
            }
        }
    }

    /** Removes what a generation says of these authorities. */
    public void delete(int generation, Collection<String> urns) {
        jdbc.update("delete from " + table.name() + " where generation = ? and urn = any(?)", generation,
                urns.toArray(String[]::new));
    }

    public List<String> authorities(int generation) {
        return jdbc.queryForList("select distinct urn from " + table.name() + " where generation = ?", String.class,
                generation);
    }

    String table() {
        return table.name();
    }

    private static String recorded(Instant since, Instant until) {
        return "[" + since + "," + (until == null ? "" : until) + ")";
    }
}
