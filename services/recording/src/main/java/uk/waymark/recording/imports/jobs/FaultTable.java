package uk.waymark.recording.imports.jobs;

import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.waymark.recording.imports.csv.Fault;

/** What is wrong with the files of each job, as much of it as is kept. */
final class FaultTable {

    private static final int BATCH = 1_000;

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    FaultTable(JdbcTemplate template) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
    }

    /** Over those of an earlier run. */
    void put(String job, List<Fault> faults) {
        jdbc.sql("delete from recording.import_fault where job = ?").param(job).update();
        template.batchUpdate("""
                             insert into recording.import_fault
                                    (job, number, file, line, file_column, field, value, rule, detail)
                             values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                IntStream.range(0, faults.size()).boxed().toList(), BATCH, (statement, i) -> {
                    Fault fault = faults.get(i);
                    statement.setString(1, job);
                    statement.setInt(2, i + 1);
                    statement.setString(3, fault.file());
                    statement.setObject(4, fault.line());
                    statement.setObject(5, fault.column());
                    statement.setString(6, fault.field());
                    statement.setString(7, fault.value());
                    statement.setString(8, fault.rule());
                    statement.setString(9, fault.detail());
                });
    }

    /** In the order found. */
    List<Fault> list(String job, long offset, int size) {
        return jdbc.sql("""
                        select file, line, file_column, field, value, rule, detail from recording.import_fault
                         where job = ? order by number offset ? limit ?""").params(job, offset, size)
                .query((row, number) -> new Fault(row.getString(1), row.getObject(2, Integer.class),
                        row.getObject(3, Integer.class), row.getString(4), row.getString(5), row.getString(6),
                        row.getString(7)))
                .list();
    }

    /** How many are kept. */
    int count(String job) {
        return jdbc.sql("select count(*) from recording.import_fault where job = ?").param(job).query(Integer.class)
                .single();
    }
}
