package uk.waymark.recording.imports.jobs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.waymark.recording.imports.plan.RowStatus;

/** The jobs of an installation. */
final class JobTable {

    private static final String JOB = """
                                      select *, extract(epoch from coalesce(finished_at, clock_timestamp()) - started_at) as seconds,
                                             (select real.id from recording.import_job as real
                                               where real.dry_run_id = job.id order by real.number desc limit 1) as real_run_id,
                                             case when exists (%s) then finished_at + %s end as real_run_until
                                        from recording.import_job as job
                                       """
            .formatted(FileTable.OF_DRY_RUN, FileTable.KEPT);

    private final JdbcClient jdbc;

    JobTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param dryRunId of the dry run whose files it records; null for none */
    void insert(String id, Order order, String dryRunId) {
        jdbc.sql("""
                 insert into recording.import_job (id, origin, actor, dry_run, reason, evidence_link, dry_run_id, state)
                 values (?, ?, ?, ?, ?, ?, ?, 'checking')""")
                .params(id, order.origin(), order.actor(), order.dryRun(), order.reason(), order.evidenceLink(),
                        dryRunId)
                .update();
    }

    void restart(String id) {
        jdbc.sql("""
                 update recording.import_job
                    set state = 'checking', cancel_requested = false, started_at = clock_timestamp(),
                        finished_at = null, rows_done = 0
                  where id = ?""").param(id).update();
    }

    void running(String id, int total, int done) {
        jdbc.sql("update recording.import_job set rows_total = ?, rows_done = ?, state = 'running' where id = ?")
                .params(total, done, id).update();
    }

    void done(String id, int rows) {
        jdbc.sql("update recording.import_job set rows_done = ? where id = ?").params(rows, id).update();
    }

    void finish(String id, JobState state, int faults) {
        jdbc.sql("""
                 update recording.import_job
                    set state = ?, fault_count = ?, finished_at = clock_timestamp()
                  where id = ?""").params(state.code(), faults, id)
                .update();
    }

    /** Jobs that claim to run were interrupted; to be called by who holds the lock. */
    void markInterrupted() {
        jdbc.sql("update recording.import_job set state = 'interrupted' where state in ('checking', 'running')")
                .update();
    }

    /** Whether it will stop, because it runs or because it had stopped before. */
    boolean requestCancel(String id) {
        boolean runs = InstallationLock.isHeld(jdbc, InstallationLock.Job.IMPORT);
        return jdbc.sql("""
                        update recording.import_job
                           set cancel_requested = true,
                               state = case when :runs and state in ('checking', 'running') then state
                                            else 'cancelled' end
                         where id = :id and state in ('checking', 'running', 'interrupted', 'failed', 'cancelled')""")
                .param("id", id).param("runs", runs).update() == 1;
    }

    boolean cancelRequested(String id) {
        return jdbc.sql("select cancel_requested from recording.import_job where id = ?").param(id)
                .query(Boolean.class).single();
    }

    Optional<String> newest(String origin) {
        return jdbc.sql("select id from recording.import_job where origin = ? order by number desc limit 1")
                .param(origin).query(String.class).optional();
    }

    Optional<ImportJob> find(String id) {
        return read(id).flatMap(job -> job.state() == JobState.INTERRUPTED ? read(id) : Optional.of(job));
    }

    /** A job that ends between its row and the lock looks interrupted; read again, it says how it ended. */
    private Optional<ImportJob> read(String id) {
        return jdbc.sql(JOB + "where id = ?").param(id).query(this::job).optional();
    }

    List<ImportJob> list(long offset, int size) {
        return jdbc.sql("select id from recording.import_job order by number desc offset ? limit ?")
                .params(offset, size).query(String.class).list().stream().flatMap(id -> find(id).stream()).toList();
    }

    long count() {
        return jdbc.sql("select count(*) from recording.import_job").query(Long.class).single();
    }

    private ImportJob job(ResultSet row, int number) throws SQLException {
        String id = row.getString("id");
        return new ImportJob(id, new Order(row.getString("origin"), row.getString("actor"), row.getBoolean("dry_run"),
                row.getString("reason"), row.getString("evidence_link")),
                state(row), files(id), row.getInt("rows_total"), row.getInt("rows_done"), counts(id),
                row.getInt("fault_count"), instant(row, "created_at"), instant(row, "started_at"),
                instant(row, "finished_at"), row.getDouble("seconds"), row.getString("dry_run_id"),
                row.getString("real_run_id"), instant(row, "real_run_until"));
    }

    private JobState state(ResultSet row) throws SQLException {
        JobState state = JobState.of(row.getString("state"));
        boolean claimsToRun = state == JobState.CHECKING || state == JobState.RUNNING;
        return claimsToRun && !InstallationLock.isHeld(jdbc, InstallationLock.Job.IMPORT)
                ? JobState.INTERRUPTED
                : state;
    }

    private List<ImportJob.JobFile> files(String id) {
        return jdbc.sql("select name, sha256 from recording.import_file where job = ? order by number").param(id)
                .query((row, number) -> new ImportJob.JobFile(row.getString(1), row.getString(2))).list();
    }

    private Map<RowStatus, Integer> counts(String id) {
        Map<RowStatus, Integer> counts = new EnumMap<>(RowStatus.class);
        Arrays.stream(RowStatus.values()).forEach(status -> counts.put(status, 0));
        jdbc.sql("select status, count(*) from recording.import_row where job = ? group by status").param(id)
                .query(row -> {
                    counts.put(RowStatus.of(row.getString(1)), row.getInt(2));
                });
        return counts;
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
