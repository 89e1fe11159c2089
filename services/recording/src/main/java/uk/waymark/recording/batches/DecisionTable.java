package uk.waymark.recording.batches;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import uk.waymark.recording.imports.jobs.InstallationLock;
import uk.waymark.recording.imports.jobs.InstallationLock.Job;
import uk.waymark.recording.imports.jobs.JobState;

/** The newest decision on each batch. */
final class DecisionTable {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    DecisionTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Begins a decision, over the one before. */
    void begin(String batch, DecisionKind kind, String actor, String reason, int total) {
        jdbc.sql("""
                 insert into recording.batch_decision (batch, decision, actor, reason, state, total)
                 values (?, ?, ?, ?, 'running', ?)
                 on conflict (batch) do update
                    set decision = excluded.decision, actor = excluded.actor, reason = excluded.reason,
                        state = excluded.state, total = excluded.total, done = 0, refusals = '[]',
                        cancel_requested = false, started_at = clock_timestamp(), finished_at = null""")
                .params(batch, kind.name().toLowerCase(Locale.ROOT), actor, reason, total).update();
    }

    void progress(String batch, int done, List<Refusal> refusals) {
        jdbc.sql("update recording.batch_decision set done = ?, refusals = ?::jsonb where batch = ?")
                .params(done, json.writeValueAsString(refusals), batch).update();
    }

    void finish(String batch, JobState state) {
        jdbc.sql("""
                 update recording.batch_decision set state = ?, finished_at = clock_timestamp() where batch = ?""")
                .params(state.code(), batch).update();
    }

    /** Decisions that claim to run were interrupted; to be called by who holds the lock. */
    void markInterrupted() {
        jdbc.sql("update recording.batch_decision set state = 'interrupted' where state = 'running'").update();
    }

    /** Whether there was one to ask. */
    boolean requestCancel(String batch) {
        return InstallationLock.isHeld(jdbc, Job.BATCH_DECISION)
                && jdbc.sql("""
                            update recording.batch_decision set cancel_requested = true
                             where batch = ? and state = 'running'""")
                        .param(batch).update() == 1;
    }

    boolean cancelRequested(String batch) {
        return jdbc.sql("select cancel_requested from recording.batch_decision where batch = ?").param(batch)
                .query(Boolean.class).single();
    }

    Optional<Decision> find(String batch) {
        return read(batch).flatMap(decision -> decision.state() == JobState.INTERRUPTED
                ? read(batch)
                : Optional.of(decision));
    }

    /** One that ends between its row and the lock looks interrupted; read again, it says how it ended. */
    private Optional<Decision> read(String batch) {
        return jdbc.sql("select * from recording.batch_decision where batch = ?").param(batch).query(this::decision)
                .optional();
    }

    private Decision decision(ResultSet row, int number) throws SQLException {
        return new Decision(DecisionKind.valueOf(row.getString("decision").toUpperCase(Locale.ROOT)),
                row.getString("actor"), row.getString("reason"), state(row), row.getInt("total"), row.getInt("done"),
                List.of(json.readValue(row.getString("refusals"), Refusal[].class)), instant(row, "started_at"),
                instant(row, "finished_at"));
    }

    private JobState state(ResultSet row) throws SQLException {
        JobState state = JobState.of(row.getString("state"));
        return state == JobState.RUNNING && !InstallationLock.isHeld(jdbc, Job.BATCH_DECISION)
                ? JobState.INTERRUPTED
                : state;
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
