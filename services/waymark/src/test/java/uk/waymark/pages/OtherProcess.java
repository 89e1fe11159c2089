package uk.waymark.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;
import uk.waymark.RunningWaymark;
import uk.waymark.recording.commands.Recorder;
import uk.waymark.recording.imports.csv.SourceFile;
import uk.waymark.recording.imports.jobs.Imports;
import uk.waymark.recording.imports.jobs.Order;
import uk.waymark.recording.imports.jobs.Progress;
import uk.waymark.runtime.events.StoredEvents;

/** Imports into the running Waymark's record as if on another machine, as many rows as it is let, and can be shut down. */
final class OtherProcess implements AutoCloseable {

    private static final ApplicationContext WAYMARK = RunningWaymark.shared().context();

    private static final int MOST_STEPS = 12;
    private static final long FIRST_STEP_MILLIS = 300;
    private static final long LONGEST_STEP_MILLIS = 5_000;

    private final Semaphore passes;
    private final Imports imports;
    private Imports.Begun begun;

    OtherProcess(int passes) {
        this.passes = new Semaphore(passes);
        Recorder recorder = WAYMARK.getBean(Recorder.class);
        imports = new Imports(WAYMARK.getBean(DataSource.class), JsonMapper.builder().build(),
                (command, origin) -> {
                    this.passes.acquireUninterruptibly();
                    return recorder.submit(command, origin);
                }, WAYMARK.getBean(StoredEvents.class), 1);
    }

    /** @return the id of the import */
    String begins(CsvFile file, String actor) {
        begun = imports.begin(new Order("http", actor, false),
                List.of(new SourceFile(file.name(), null, file.content())), Progress.SILENT);
        return begun.id();
    }

    /** Lets row after row through until it has noticed that it shall stop: few rows, however slow it is to notice. */
    void stepsUntilItStops() {
        long patience = FIRST_STEP_MILLIS;
        for (int rows = 0; rows < MOST_STEPS && !begun.end().isDone(); rows++) {
            passes.release();
            begun.end().copy().completeOnTimeout(null, patience, TimeUnit.MILLISECONDS).join();
            patience = Math.min(2 * patience, LONGEST_STEP_MILLIS);
        }
        assertThat(begun.end()).as("an import that was told to stop").isDone();
    }

    /** As a server that is told to stop does. */
    void shutsDown() {
        CompletableFuture<Void> down = CompletableFuture.runAsync(imports::close);
        stepsUntilItStops();
        down.join();
    }

    void goesOn() {
        passes.release(1_000_000);
    }

    @Override
    public void close() {
        goesOn();
        imports.close();
    }
}
