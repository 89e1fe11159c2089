package uk.waymark.recording.imports.jobs;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import uk.waymark.recording.commands.Recorder;
import uk.waymark.recording.imports.csv.Fault;
import uk.waymark.recording.imports.csv.SourceFile;
import uk.waymark.recording.imports.plan.RowStatus;
import uk.waymark.runtime.events.StoredEvents;
import uk.waymark.runtime.web.problem.Conflict;
import uk.waymark.runtime.web.problem.NotFound;

/** The imports of an installation. It runs one at a time, whichever of its processes is asked. */
public final class Imports implements AutoCloseable {

    private final DataSource dataSource;
    private final Tables tables;
    private final Door door;
    private volatile ImportRun current;
    private volatile CompletableFuture<Void> running = CompletableFuture.completedFuture(null);

    /** @param writers how many journeys are recorded on at a time */
    public Imports(DataSource dataSource, JsonMapper json, Recorder recorder, StoredEvents stored, int writers) {
        this.dataSource = dataSource;
        JdbcTemplate template = new JdbcTemplate(dataSource);
        JdbcClient jdbc = JdbcClient.create(template);
        this.tables = new Tables(new JobTable(jdbc), new FileTable(jdbc), new RowTable(template, json),
                new FaultTable(template));
        this.door = new Door(recorder, stored, writers);
    }

    /** A job and its end, which comes normally however the import ends. */
    public record Begun(String id, CompletableFuture<Void> end) {}

    /**
     * Takes the files in and begins.
     *
     * @throws Conflict while another import runs
     */
    public Begun begin(Order order, List<SourceFile> files, Progress progress) {
        return locked(() -> begun(order, files, null, progress));
    }

    /**
     * Imports for real what a dry run read, without the files being sent again. Everything is checked anew, against what
     * is recorded by now; the dry run's files are forgotten.
     *
     * @param actor opaque id of who asks for it
     * @throws Conflict when it was no dry run that found everything sound, its files are not kept any more, or another
     *                  import runs
     */
    public Begun beginForReal(String dryRunId, String origin, String actor, Progress progress) {
        return locked(() -> {
            ImportJob dryRun = find(dryRunId);
            if (!dryRun.order().dryRun() || dryRun.state() != JobState.DONE) {
                throw new Conflict("state", "dry_run_is_done", "only a dry run that is done and found no error can be "
                        + "imported for real");
            }
            if (dryRun.realRunUntil() == null) {
                throw new Conflict("files", "files_are_kept", dryRun.realRunId() == null
                        ? "the files of this dry run are not kept any more: send them again"
                        : "this dry run was imported for real already, as " + dryRun.realRunId());
            }
            Order order = new Order(origin, actor, false, dryRun.order().reason(), dryRun.order().evidenceLink());
            ImportRun run = begun(order, tables.files().of(dryRunId), dryRunId, progress);
            tables.files().forgetContent(dryRunId);
            return run;
        });
    }

    private ImportRun begun(Order order, List<SourceFile> files, String dryRunId, Progress progress) {
        String id = UUID.randomUUID().toString();
        tables.jobs().insert(id, order, dryRunId);
        tables.files().insert(id, files);
        return new ImportRun(id, order, tables, door, progress);
    }

    /**
     * Takes up a job that was cancelled, interrupted or failed; what it had recorded stays recorded and is not recorded
     * again.
     *
     * @throws Conflict when it has ended otherwise, or while another import runs
     */
    public Begun resume(String id, Progress progress) {
        JobState state = find(id).state();
        return locked(() -> {
            if (!JobState.RESUMABLE.contains(state)) {
                throw new Conflict("state", "import_can_be_resumed", "this import is " + state.code());
            }
            tables.jobs().restart(id);
            return new ImportRun(id, find(id).order(), tables, door, progress);
        });
    }

    /**
     * Asks an import to stop; it does within a second or so, if it has not ended by then.
     *
     * @throws Conflict when it has ended
     */
    public ImportJob cancel(String id) {
        JobState state = find(id).state();
        if (!tables.jobs().requestCancel(id)) {
            throw new Conflict("state", "import_can_be_cancelled", "this import is " + state.code());
        }
        return find(id);
    }

    /** @throws NotFound when there is none of this id */
    public ImportJob find(String id) {
        return tables.jobs().find(id).orElseThrow(() -> new NotFound("no import has this id"));
    }

    /** Newest job of an origin. */
    public Optional<ImportJob> newest(String origin) {
        return tables.jobs().newest(origin).map(this::find);
    }

    /** Newest first. */
    public List<ImportJob> list(long offset, int size) {
        return tables.jobs().list(offset, size);
    }

    public long count() {
        return tables.jobs().count();
    }

    /** Rows with one of these results, in the order of import. */
    public List<RowResult> rows(String id, List<RowStatus> statuses, long offset, int size) {
        return tables.rows().list(id, statuses, offset, size);
    }

    /** What is wrong with the files, as much of it as is kept, in the order found. */
    public List<Fault> faults(String id, long offset, int size) {
        return tables.faults().list(id, offset, size);
    }

    /** How much of what is wrong with the files is kept. */
    public int keptFaults(String id) {
        return tables.faults().count(id);
    }

    /** Forgets the files of dry runs that nobody imported for real in time. */
    public void forgetFiles() {
        tables.files().forgetWhatNobodyWanted();
    }

    private Begun locked(Supplier<ImportRun> preparation) {
        InstallationLock lock = InstallationLock.tryAcquire(dataSource, InstallationLock.Job.IMPORT)
                .orElseThrow(() -> new Conflict("import",
                        "one_import_at_a_time", "another import runs; wait for its end, or cancel it"));
        try {
            tables.jobs().markInterrupted();
            ImportRun run = preparation.get();
            current = run;
            running = CompletableFuture.runAsync(() -> {
                try (lock) {
                    run.run();
                }
            }, task -> Thread.ofPlatform().name("import").start(task));
            return new Begun(run.id(), running);
        } catch (RuntimeException refused) {
            lock.close();
            throw refused;
        }
    }

    /** Stops what runs here, for a later start to resume. */
    @Override
    public void close() {
        if (!running.isDone()) {
            current.shutDown();
            running.exceptionally(failure -> null).join();
        }
    }
}
