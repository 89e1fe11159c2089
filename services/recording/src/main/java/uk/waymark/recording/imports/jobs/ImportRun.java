package uk.waymark.recording.imports.jobs;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.waymark.recording.imports.csv.Claims;
import uk.waymark.recording.imports.csv.Faults;
import uk.waymark.recording.imports.csv.Reading;
import uk.waymark.recording.imports.plan.Planner;
import uk.waymark.recording.imports.plan.Recorded;
import uk.waymark.recording.imports.plan.RowStatus;
import uk.waymark.recording.imports.plan.Step;

/** One run of a job: read, check everything, then record what is new. The next run takes up where this one ended. */
final class ImportRun {

    private static final Logger log = LoggerFactory.getLogger(ImportRun.class);

    private final String id;
    private final Order order;
    private final Tables tables;
    private final Door door;
    private final Progress progress;
    private volatile boolean shuttingDown;

    ImportRun(String id, Order order, Tables tables, Door door, Progress progress) {
        this.id = id;
        this.order = order;
        this.tables = tables;
        this.door = door;
        this.progress = progress;
    }

    String id() {
        return id;
    }

    /** The process is about to end: leave the rest to a later run. */
    void shutDown() {
        shuttingDown = true;
    }

    void run() {
        Faults faults = new Faults();
        JobState end = JobState.FAILED;
        try {
            end = run(faults);
        } catch (RuntimeException failure) {
            log.error("The import {} failed; it can be resumed", id, failure);
        } finally {
            tables.jobs().finish(id, end, faults);
        }
        if (!JobState.RESUMABLE.contains(end)) {
            tables.files().forgetContent(id);
        }
    }

    private JobState run(Faults faults) {
        Reading reading = Claims.of(tables.files().of(id), faults);
        Recorded recorded = new Recorded(door.stored(), id);
        List<Step> steps = new Planner(recorded, faults).plan(reading.claims());
        Results results = new Results(reading);
        for (Step step : steps) {
            boolean own = step.status() == RowStatus.ALREADY_THERE
                    && recorded.isOwn(step.claim().urn(), step.claim().about());
            results.put(step, own ? RowStatus.ADDED : step.status(), step.differences());
        }
        boolean nothingToRecord = faults.count() > 0 || order.dryRun();
        tables.rows().put(id, results.all());
        tables.jobs().running(id, results.total(), nothingToRecord ? results.total() : results.finished());
        if (nothingToRecord) {
            return faults.count() > 0 ? JobState.REFUSED : JobState.DONE;
        }
        return new Phases(id, order, tables, door, new Tally(results, progress), faults, () -> shuttingDown)
                .record(steps.stream().filter(step -> step.status() == RowStatus.NEW).toList());
    }
}
