package uk.waymark.recording.imports;

import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import uk.waymark.recording.imports.jobs.ImportJob;
import uk.waymark.recording.imports.jobs.Imports;
import uk.waymark.recording.imports.jobs.JobState;
import uk.waymark.recording.imports.jobs.Order;
import uk.waymark.recording.imports.plan.RowStatus;
import uk.waymark.runtime.events.StoreUnavailable;
import uk.waymark.runtime.events.StoredEvents;
import uk.waymark.runtime.security.CurrentActor;
import uk.waymark.runtime.web.problem.Conflict;
import uk.waymark.runtime.web.readiness.ReadinessCondition;

/**
 * Imports the samples into an empty record. Interrupted, it goes on at the next start; done or cancelled once, or begun
 * with other facts, it leaves the record alone for ever. Until then this process is not ready.
 */
final class FirstStart implements ApplicationRunner, ReadinessCondition {

    static final String ORIGIN = "samples";

    private static final Logger log = LoggerFactory.getLogger(FirstStart.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final Imports imports;
    private final StoredEvents stored;
    private final boolean wanted;
    private volatile boolean in;

    FirstStart(Imports imports, StoredEvents stored, boolean wanted) {
        this.imports = imports;
        this.stored = stored;
        this.wanted = wanted;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        in = !wanted || CommandLineImport.isAskedFor(arguments) || imported();
    }

    private boolean imported() {
        boolean told = false;
        while (true) {
            try {
                Optional<ImportJob> before = imports.newest(ORIGIN);
                if (before.isPresent() ? isSettled(before.get()) : stored.count() > 0) {
                    return before.map(ImportJob::state).filter(JobState.REFUSED::equals).isEmpty();
                }
                ImportJob job = run(before);
                if (job.state() != JobState.DONE) {
                    log.error("The samples are not in: the import {} is {}; the next start goes on with it", job.id(),
                            job.state().code());
                    return false;
                }
                log.info("The samples are in: {} rows in {} s", job.count(RowStatus.ADDED), Math.round(job.seconds()));
                return true;
            } catch (Conflict anotherImportRuns) {
                pause();
            } catch (StoreUnavailable notYet) {
                if (!told) {
                    log.warn("The event store does not answer; the samples wait for it");
                }
                told = true;
                pause();
            }
        }
    }

    private static boolean isSettled(ImportJob job) {
        return switch (job.state()) {
            case DONE, CANCELLED, REFUSED -> true;
            case CHECKING, RUNNING, INTERRUPTED, FAILED -> false;
        };
    }

    private ImportJob run(Optional<ImportJob> before) {
        ConsoleProgress progress = new ConsoleProgress(log::info);
        Imports.Begun begun = before.isPresent()
                ? imports.resume(before.get().id(), progress)
                : imports.begin(new Order(ORIGIN, CurrentActor.INSTALLATION.id(), false), BundledSamples.files(),
                        progress);
        begun.end().join();
        return imports.find(begun.id());
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while another process imports", e);
        }
    }

    @Override
    public String name() {
        return "import";
    }

    @Override
    public boolean holds() {
        return in;
    }
}
