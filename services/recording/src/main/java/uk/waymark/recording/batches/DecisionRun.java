package uk.waymark.recording.batches;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.waymark.recording.commands.CorrectionCommand;
import uk.waymark.recording.commands.Origin;
import uk.waymark.recording.commands.Outcome;
import uk.waymark.recording.commands.Recorder;
import uk.waymark.recording.imports.jobs.JobState;

/** Decides journey by journey. No transaction spans two of them: what is decided is decided, and the next run goes on. */
final class DecisionRun {

    private static final Logger log = LoggerFactory.getLogger(DecisionRun.class);

    /** @param command asks for the decision */
    record Task(BatchProposal proposal, CorrectionCommand command) {}

    private final String batch;
    private final List<Task> tasks;
    private final Recorder recorder;
    private final Origin origin;
    private final DecisionTable table;
    private final List<Refusal> refusals = new ArrayList<>();
    private volatile boolean shuttingDown;
    private int done;

    DecisionRun(String batch, List<Task> tasks, Recorder recorder, Origin origin, DecisionTable table) {
        this.batch = batch;
        this.tasks = tasks;
        this.recorder = recorder;
        this.origin = origin;
        this.table = table;
    }

    /** The process is about to end: leave the rest to a later run. */
    void shutDown() {
        shuttingDown = true;
    }

    void run() {
        JobState end = JobState.FAILED;
        try {
            end = decide();
        } catch (RuntimeException failure) {
            log.error("Deciding on the batch {} failed; it can be resumed", batch, failure);
        } finally {
            table.finish(batch, end);
        }
    }

    private JobState decide() {
        for (List<Task> journey : byJourney()) {
            if (shuttingDown) {
                return JobState.INTERRUPTED;
            }
            if (table.cancelRequested(batch)) {
                return JobState.CANCELLED;
            }
            journey.forEach(this::decide);
            table.progress(batch, done, refusals);
        }
        return JobState.DONE;
    }

    private void decide(Task task) {
        if (recorder.submit(task.command(), origin) instanceof Outcome.Refused refused) {
            refusals.add(Trial.refusal(task.proposal(), refused.violations()));
        }
        done++;
    }

    private Collection<List<Task>> byJourney() {
        Map<String, List<Task>> journeys = new LinkedHashMap<>();
        tasks.forEach(task -> journeys.computeIfAbsent(task.proposal().urn(), urn -> new ArrayList<>()).add(task));
        return journeys.values();
    }
}
