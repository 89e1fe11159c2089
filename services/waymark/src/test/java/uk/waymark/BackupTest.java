package uk.waymark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import uk.waymark.runtime.database.TestDatabase;

/** Backup and restore of one's own server as the manual says, with PostgreSQL's programs, from one server to another. */
class BackupTest {

    private static final List<String> DUMP = List.of("--format=custom");
    private static final List<String> RESTORE = List.of("--exit-on-error", "--single-transaction");
    private static final String STATEMENTS = Installation.AUTHORITY + "/statements";
    private static final Pattern MAJOR = Pattern.compile("\\) (\\d+)");

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @Test
    void aRestoredDatabaseAnswersAsTheDumpedOneDid() throws Exception {
        Path dump = folder.resolve("waymark.dump");
        try (TestDatabase database = TestDatabase.create();
                TestDatabase restored = database.elsewhere(folder.resolve("elsewhere"))) {
            Path pgDump = program("pg_dump", database);
            Path pgRestore = program("pg_restore", database);
            Map<String, String> answers;
            Answer receipt;
            WaymarkProcess original = WaymarkProcess.start(folder, database.properties());
            try {
                receipt = recorded(original.site(), "backed-up");
                answers = answers(original.site(), original.site().get("/api/standings").at("/knownAt"));
                run(pgDump, database, DUMP, "--file=" + dump);
                recorded(original.site(), "after");
            } finally {
                original.stop();
            }

            run(pgRestore, restored, RESTORE, dump.toString());
            WaymarkProcess again = WaymarkProcess.start(folder, restored.properties());
            try {
                Site site = again.site();
                assertThat(again.console()).doesNotContain("The samples are in");
                answers.forEach((path, answer) -> assertThat(body(site, path)).as(path).isEqualTo(answer));
                assertThat(site.get(Installation.AUTHORITY + "/timeline").body()).contains("About backed-up")
                        .doesNotContain("About after");
                assertThat(recorded(site, "backed-up").body()).isEqualTo(receipt.body());
                recorded(site, "goes-on");
                noDifferences(site);
            } finally {
                again.stop();
            }
        }
    }

    @Test
    void theManualSaysWhatIsDoneHere() throws IOException {
        assertThat(Files.readString(Path.of("../../docs/operations.md")))
                .contains("pg_dump " + String.join(" ", DUMP) + " --file=waymark.dump")
                .contains("pg_restore " + String.join(" ", RESTORE) + " ");
    }

    /** Under a key, so that the same again is the same receipt, and waits until everybody sees it. */
    private static Answer recorded(Site site, String statement) {
        Answer receipt = site.as("recorder").post(STATEMENTS, Installation.statement(statement),
                "Idempotency-Key", "the-key-of-" + statement);
        assertThat(receipt.status()).as(receipt.body()).isIn(200, 201);
        for (String path : List.of("/api/standings?minPosition=" + receipt.at("/position"),
                Installation.AUTHORITY + "/timeline?minVersion=" + receipt.at("/version"))) {
            assertThat(site.get(path).status()).isEqualTo(200);
        }
        return receipt;
    }

    private static Map<String, String> answers(Site site, String knownAt) {
        List<String> paths = new ArrayList<>();
        for (String day : List.of("2014-06-01", "2018-10-01", "2021-08-20", "2026-01-01")) {
            paths.add("/api/standings?rule=any-framework&on=" + day + "&knownAt=" + knownAt);
        }
        for (String urn : List.of("80566", "80577", "80543")) {
            paths.add("/api/authorities/" + urn + "/timeline?knownAt=" + knownAt);
            paths.add("/api/authorities/" + urn + "/rating?knownAt=" + knownAt);
        }
        paths.addAll(List.of("/api/export/inspections.csv?knownAt=" + knownAt, "/api/audit/events.jsonl"));
        Map<String, String> answers = new LinkedHashMap<>();
        paths.forEach(path -> answers.put(path, body(site, path)));
        return answers;
    }

    private static String body(Site site, String path) {
        Answer answer = (path.startsWith("/api/audit") ? site.as("auditor") : site).get(path);
        assertThat(answer.status()).as("%s: %s", path, answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static void noDifferences(Site site) {
        assertThat(site.as("admin").post("/api/projections/check", "").status()).isEqualTo(202);
        await("the check").until(
                () -> site.as("admin").get("/api/projections/check").at("/state").equals("finished"));
        Answer check = site.as("admin").get("/api/projections/check");
        assertThat(check.json().at("/differences").asInt()).as(check.body()).isZero();
        assertThat(check.json().at("/authoritiesDone").asInt()).as(check.body()).isGreaterThan(150);
    }

    /** PostgreSQL's programs serve servers up to their own version. */
    private static Path program(String name, TestDatabase database) throws IOException, InterruptedException {
        Path program = Programs.required(name);
        Process process = new ProcessBuilder(program.toString(), "--version").start();
        Matcher version = MAJOR.matcher(new String(process.getInputStream().readAllBytes()));
        assertThat(process.waitFor()).isZero();
        assertThat(version.find()).isTrue();
        int server = database.jdbc().sql("select current_setting('server_version_num')::int / 10000")
                .query(Integer.class).single();
        assumeTrue(Integer.parseInt(version.group(1)) >= server,
                name + " is of PostgreSQL " + version.group(1) + " and too old for a server of " + server);
        return program;
    }

    /** As the role that owns the tables. */
    private void run(Path program, TestDatabase database, List<String> options, String file) throws Exception {
        Map<String, String> properties = database.properties();
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(options);
        command.addAll(List.of("--dbname=" + properties.get("spring.datasource.url").substring("jdbc:".length()),
                "--username=" + properties.get("waymark.database.owner.username"), file));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", properties.get("waymark.database.owner.password"));
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(said).isZero();
    }
}
