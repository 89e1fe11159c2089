package uk.waymark.recording.batches;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import uk.waymark.journey.rules.Rule;
import uk.waymark.recording.batches.DecisionRun.Task;
import uk.waymark.recording.commands.Origin;
import uk.waymark.recording.commands.Recorder;
import uk.waymark.recording.imports.jobs.ImportJob;
import uk.waymark.recording.imports.jobs.Imports;
import uk.waymark.recording.imports.jobs.InstallationLock;
import uk.waymark.recording.imports.jobs.JobState;
import uk.waymark.recording.imports.jobs.RowResult;
import uk.waymark.recording.imports.plan.RowStatus;
import uk.waymark.recording.journeys.Journeys;
import uk.waymark.runtime.web.problem.Conflict;
import uk.waymark.runtime.web.problem.RuleViolated;

/**
 * Decisions on all proposals of an import. First every open one is tried against the journeys as they are now, and a
 * single refusal refuses the whole; then they are decided one journey after the other. One decision runs at a time.
 */
public final class Batches implements AutoCloseable {

    private final DataSource dataSource;
    private final DecisionTable table;
    private final Imports imports;
    private final Journeys journeys;
    private final Recorder recorder;
    private final boolean fourEyes;
    private volatile DecisionRun current;
    private volatile CompletableFuture<Void> running = CompletableFuture.completedFuture(null);

    Batches(DataSource dataSource, DecisionTable table, Imports imports, Journeys journeys, Recorder recorder,
            boolean fourEyes) {
        this.dataSource = dataSource;
        this.table = table;
        this.imports = imports;
        this.journeys = journeys;
        this.recorder = recorder;
        this.fourEyes = fourEyes;
    }

    /** @throws uk.waymark.runtime.web.problem.NotFound when there is no such import */
    Batch find(String importId) {
        imports.find(importId);
        return Batch.of(importId, rows(importId), journeys);
    }

    Optional<Decision> decision(String importId) {
        return table.find(importId);
    }

    /** What the rules would say if all that is open were approved now; four eyes apart. */
    Trial tried(Batch batch) {
        return Trial.of(batch, proposal -> journey -> DecisionKind.APPROVAL.command(proposal, null, false)
                .decide(journey, "preview"));
    }

    /**
     * Begins, or goes on where an earlier run ended. Does nothing when nothing is open.
     *
     * @return whether anything was begun
     * @throws Conflict     while the import, or a decision on any batch, runs
     * @throws RuleViolated with the line of every row that a rule does not let pass; nothing was decided then
     */
    boolean decide(String importId, DecisionKind kind, String reason, String actor) {
        requireEnded(imports.find(importId), kind);
        if (kind != DecisionKind.APPROVAL && (reason == null || reason.isBlank())) {
            throw new RuleViolated("reason", Rule.TEXT_IS_PRESENT.code(), Rule.TEXT_IS_PRESENT.text());
        }
        InstallationLock lock = InstallationLock.tryAcquire(dataSource, InstallationLock.Job.BATCH_DECISION)
                .orElseThrow(() -> new Conflict("batch", "one_decision_at_a_time",
                        "a decision on a batch runs; wait for its end, or cancel it"));
        try {
            table.markInterrupted();
            Batch batch = find(importId);
            Trial trial = Trial.of(batch, proposal -> journey -> kind.command(proposal, reason, fourEyes)
                    .decide(journey, actor));
            if (!trial.refusals().isEmpty()) {
                throw new RuleViolated(
                        trial.refusals().stream().flatMap(refusal -> refusal.violations().stream()).toList());
            }
            List<Task> tasks = batch.open().stream()
                    .map(proposal -> new Task(proposal, kind.command(proposal, reason, fourEyes))).toList();
            if (tasks.isEmpty()) {
                lock.close();
                return false;
            }
            table.begin(importId, kind, actor, reason, tasks.size());
            start(new DecisionRun(importId, tasks, recorder, Origin.of(actor, importId), table), lock);
            return true;
        } catch (RuntimeException refused) {
            lock.close();
            throw refused;
        }
    }

    private void start(DecisionRun run, InstallationLock lock) {
        current = run;
        running = CompletableFuture.runAsync(() -> {
            try (lock) {
                run.run();
            }
        }, task -> Thread.ofPlatform().name("batch-decision").start(task));
    }

    /**
     * Asks a decision to stop before the next journey.
     *
     * @throws Conflict when none runs
     */
    void cancel(String importId) {
        imports.find(importId);
        if (!table.requestCancel(importId)) {
            throw new Conflict("state", "decision_is_running", "no decision on this batch runs");
        }
    }

    private List<RowResult> rows(String importId) {
        return imports.rows(importId, List.of(RowStatus.PROPOSED), 0, Integer.MAX_VALUE);
    }

    /** What a cancelled import had proposed can be taken back, but not approved: it is not the whole. */
    private static void requireEnded(ImportJob job, DecisionKind kind) {
        boolean ended = job.state() == JobState.DONE
                || job.state() == JobState.CANCELLED && kind != DecisionKind.APPROVAL;
        if (!ended) {
            throw new Conflict("state", "import_is_done", "this import is " + job.state().code());
        }
    }

    /** Stops what runs here, for a later request to resume. */
    @Override
    public void close() {
        if (!running.isDone()) {
            current.shutDown();
            running.exceptionally(failure -> null).join();
        }
    }
}
