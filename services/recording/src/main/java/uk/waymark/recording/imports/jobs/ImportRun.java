package uk.waymark.recording.imports.jobs;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.waymark.recording.imports.csv.Claims;
import uk.waymark.recording.imports.csv.Faults;
import uk.waymark.recording.imports.csv.Reading;
import uk.waymark.recording.imports.plan.Planner;
import uk.waymark.recording.imports.plan.Proposing;
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
            tables.faults().put(id, faults.kept());
            tables.jobs().finish(id, end, faults.count());
        }
        boolean wanted = order.dryRun() && end == JobState.DONE;
        if (!wanted && !JobState.RESUMABLE.contains(end)) {
            tables.files().forgetContent(id);
        }
    }

    private JobState run(Faults faults) {
        Reading reading = Claims.of(tables.files().of(id), faults);
        Patience patience = new Patience(() -> shuttingDown);
        Recorded recorded = new Recorded(urn -> patience.ask(() -> door.stored().ofAuthority(urn, -1)), id);
        Proposing proposing = new Proposing(id, order.actor(), order.reason(), order.evidenceLink());
        List<Step> steps = new Planner(recorded, proposing, faults).plan(reading.claims());
        Results results = new Results(reading);
        for (Step step : steps) {
            boolean own = step.status() == RowStatus.ALREADY_THERE
                    && recorded.isOwn(step.claim().urn(), step.claim().about());
            results.put(step, own ? RowStatus.ADDED : planned(step), step.differences(), step.sent());
        }
        boolean nothingToRecord = faults.count() > 0 || order.dryRun();
        tables.rows().put(id, results.all());
        tables.jobs().running(id, results.total(), nothingToRecord ? results.total() : results.finished());
        if (nothingToRecord) {
            return faults.count() > 0 ? JobState.REFUSED : JobState.DONE;
        }
        return new Phases(id, order, tables, door, new Tally(results, progress), faults, () -> shuttingDown)
                .record(steps.stream().filter(Step::isOpen).toList());
    }

    /**
     * A proposal that is still to be sent is as new as a row that is still to be added; what a dry run would propose is
     * told as proposed, without a proposal.
     */
    private RowStatus planned(Step step) {
        return step.status() == RowStatus.PROPOSED && step.isOpen() && !order.dryRun() ? RowStatus.NEW : step.status();
    }
}
