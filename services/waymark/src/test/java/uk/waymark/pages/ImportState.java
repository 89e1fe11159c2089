package uk.waymark.pages;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.waymark.RunningWaymark;
import uk.waymark.recording.imports.jobs.InstallationLock;
import uk.waymark.recording.imports.jobs.InstallationLock.Job;

/** What pages of imports, and of what they propose, can have to show. */
enum ImportState {

    IMPORTS(() -> "/imports"),
    IMPORTS_EXPLAINED(() -> "/imports?kind=inspections"),
    IMPORT_CHECKING(Job.IMPORT, () -> job("checking", 0, 0)),
    IMPORT_RUNNING(Job.IMPORT, () -> job("running", 200, 80)),
    IMPORT_CANCELLED(() -> job("cancelled", 200, 120)),
    IMPORT_INTERRUPTED(() -> job("interrupted", 200, 60)),
    IMPORT_FAILED(() -> job("failed", 200, 199)),
    IMPORT_DONE(() -> "/imports/" + samples() + "?rows=added&page=2"),
    IMPORT_DRY_RUN(() -> sent(CsvFile.visits("80432", "Bolton", "look", 3), "&dryRun=true")),
    IMPORT_REFUSED(() -> sent(manyErrors(), "") + "?errors=2"),
    IMPORT_NOT_FOUND(() -> "/imports/none"),
    BATCH(() -> batch("in_care")),
    BATCH_RUNNING(Job.BATCH_DECISION, ImportState::runningBatch),
    BATCH_NOTHING(() -> "/corrections/batches/" + samples()),
    BATCH_NOT_FOUND(() -> "/corrections/batches/none"),
    CORRECTIONS_WITH_BATCHES(() -> "/corrections");

    private static final JdbcClient JDBC = RunningWaymark.shared().context().getBean(JdbcClient.class);

    private final Job held;
    private final Supplier<String> path;

    ImportState(Supplier<String> path) {
        this(null, path);
    }

    /** @param held what a process that runs it would hold */
    ImportState(Job held, Supplier<String> path) {
        this.held = held;
        this.path = path;
    }

    /** Of its pictures. */
    String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Address of the page. */
    String arranged() {
        return path.get();
    }

    /** Until it is closed, a process seems to run it. */
    AutoCloseable held() {
        return held == null
                ? () -> {}
                : InstallationLock.tryAcquire(RunningWaymark.shared().context().getBean(DataSource.class), held)
                        .orElseThrow();
    }

    private static String samples() {
        return JDBC.sql("select id from recording.import_job where origin = 'samples'").query(String.class).single();
    }

    /** A job as the tables of an installation hold it, with rows of the samples. */
    private static String job(String state, int rows, int done) {
        String id = "look-" + state;
        JDBC.sql(
                """
                insert into recording.import_job (id, origin, actor, dry_run, state, rows_total, rows_done, finished_at)
                select :id, 'http', id, false, :state, :rows, :done,
                       case when :state in ('cancelled', 'failed') then clock_timestamp() end
                  from directory.actor where sign_in = 'recorder'
                on conflict (id) do update set state = :state""").param("id", id).param("state", state)
                .param("rows", rows).param("done", done).update();
        JDBC.sql("""
                 insert into recording.import_file (job, number, name, sha256) values (?, 1, 'inspections.csv', ?)
                 on conflict do nothing""").params(id, "5e".repeat(32)).update();
        JDBC.sql("""
                 insert into recording.import_row (job, number, file, line, urn, about, status)
                 select :id, number, file, line, urn, about, case when number - 158 <= :done then 'added' else 'new' end
                   from recording.import_row where job = :samples and number between 159 and 158 + :rows
                 on conflict do nothing""").param("id", id).param("samples", samples()).param("rows", rows)
                .param("done", done).update();
        return "/imports/" + id;
    }

    private static String sent(CsvFile file, String query) {
        return "/imports/" + SentImport
                .by("recorder", "kind=visits" + query, new String(file.content(), StandardCharsets.UTF_8)).at("/id");
    }

    private static CsvFile manyErrors() {
        String[] lines = new String[120];
        Arrays.setAll(lines, i -> "look-%d,80432,Bolton,tea and cake,2022-02-30,,,,,,,".formatted(i));
        return CsvFile.visits(lines);
    }

    private static String batch(String judgement) {
        return ProposedBatch.by("admin", "80443,Bury,80443-2016-05-16," + judgement + ",requires_improvement,good")
                .page();
    }

    private static String runningBatch() {
        String path = batch("care_leavers");
        JDBC.sql("""
                 insert into recording.batch_decision (batch, decision, actor, state, total, done)
                 select ?, 'approval', id, 'running', 3, 1 from directory.actor where sign_in = 'admin2'""")
                .param(path.replaceFirst(".*/", "")).update();
        return path;
    }
}
