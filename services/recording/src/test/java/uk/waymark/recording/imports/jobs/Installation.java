package uk.waymark.recording.imports.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;
import uk.waymark.recording.commands.Recorder;
import uk.waymark.recording.imports.Ledger;
import uk.waymark.recording.imports.Samples;
import uk.waymark.recording.imports.csv.SourceFile;
import uk.waymark.runtime.database.Migrations;
import uk.waymark.runtime.database.TestDatabase;

/** An installation that does nothing but import: journeys in memory, jobs in a database, any number of processes. */
final class Installation implements AutoCloseable {

    static final Order ORDER = new Order("http", "a-test", false);
    static final Order DRY = new Order("http", "a-test", true);

    final TestDatabase database = TestDatabase.create(new Migrations("recording", "classpath:db/recording"));
    final Ledger ledger = new Ledger();
    private final List<Imports> processes = new ArrayList<>();
    private final List<Turnstile> turnstiles = new ArrayList<>();
    final Imports imports = process(ledger);

    @Override
    public void close() {
        turnstiles.forEach(Turnstile::open);
        processes.forEach(Imports::close);
        database.close();
    }

    ImportJob run(Order order, List<SourceFile> files) {
        return run(order, files, Progress.SILENT);
    }

    ImportJob run(Order order, List<SourceFile> files, Progress progress) {
        Imports.Begun begun = imports.begin(order, files, progress);
        begun.end().join();
        return imports.find(begun.id());
    }

    Imports process(Recorder recorder) {
        Imports process = new Imports(database.dataSource(), JsonMapper.builder().build(), recorder, ledger, 4);
        processes.add(process);
        return process;
    }

    Turnstile turnstile(int passes, boolean fails) {
        Turnstile turnstile = new Turnstile(ledger, passes, fails);
        turnstiles.add(turnstile);
        return turnstile;
    }

    static boolean isDoneSoon(Imports.Begun begun) throws Exception {
        try {
            begun.end().get(100, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException notYet) {
            return false;
        }
    }

    void endTheConnectionThatHoldsTheLock() {
        assertThat(
                database.jdbc().sql("""
                                    select pg_terminate_backend(pid) from pg_locks
                                     where locktype = 'advisory' and objid = 1
                                       and database = (select oid from pg_database where datname = current_database())
                                    """).query(Boolean.class).list()).containsExactly(true);
    }

    static SourceFile changed(String kind, String from, String to) {
        SourceFile file = Samples.file(kind);
        String text = new String(file.content(), StandardCharsets.UTF_8);
        assertThat(text).contains(from);
        return new SourceFile(file.name(), null, text.replaceFirst(Pattern.quote(from), to)
                .getBytes(StandardCharsets.UTF_8));
    }
}
