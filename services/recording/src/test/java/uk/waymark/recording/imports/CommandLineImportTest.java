package uk.waymark.recording.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.DefaultApplicationArguments;
import tools.jackson.databind.json.JsonMapper;
import uk.waymark.recording.imports.jobs.Imports;
import uk.waymark.recording.imports.jobs.Turnstile;
import uk.waymark.runtime.database.Migrations;
import uk.waymark.runtime.database.TestDatabase;

class CommandLineImportTest {

    private final TestDatabase database = TestDatabase.create(new Migrations("recording", "classpath:db/recording"));
    private final Ledger ledger = new Ledger();
    private final Imports imports = new Imports(database.dataSource(), JsonMapper.builder().build(), ledger, ledger, 4);
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        imports.close();
        database.close();
    }

    @Test
    void aFolderThenADryRunOfItThenASingleFile() {
        assertThat(run("import", Samples.FOLDER.toString(), "--dry-run")).isZero();
        assertThat(said()).contains("Dry run done: 699 rows, 699 new");
        assertThat(ledger.all()).isEmpty();
        assertThat(run("import", Samples.FOLDER.toString())).isZero();
        assertThat(said()).contains("Importing inspections 497/497", "Import done: 699 rows, 699 added");
        assertThat(run("import", Samples.FOLDER.resolve("visits.csv").toString())).isZero();
        assertThat(said())
                .contains("5 rows, 0 added, 5 already there, 0 proposed, 0 different, 0 corrected since, 0 errors");
    }

    @Test
    void badFilesAndDifferences() throws IOException {
        run("import", Samples.FOLDER.toString());
        Path file = folder.resolve("statements.csv");
        String text = Files.readString(Samples.FOLDER.resolve("statements.csv"));
        Files.writeString(file, text.replace("Vicky Ford", "Vicky Forde"));
        assertThat(run("import", folder.toString())).isEqualTo(CommandLineImport.SOMETHING_DIFFERS);
        assertThat(said()).contains("statements.csv:3 person: recorded 'Vicky Ford', file 'Vicky Forde'");
        Files.writeString(file, text.replace("2021-08-20,Vicky", "20/08/2021,Vicky"));
        assertThat(run("import", file.toString())).isEqualTo(CommandLineImport.FILES_ARE_BAD);
        assertThat(said()).contains("statements.csv:3:4 on: '20/08/2021' is no date", "Import refused");
    }

    @Test
    void whatCannotRun() {
        assertThat(run("import")).isEqualTo(CommandLineImport.CANNOT_RUN);
        assertThat(said()).contains("import <file-or-folder>... [--dry-run]");
        assertThat(run("import", folder.resolve("none.csv").toString())).isEqualTo(CommandLineImport.CANNOT_RUN);
        assertThat(said()).contains("cannot read").contains("none.csv");
        assertThat(run("import", folder.toString())).isEqualTo(CommandLineImport.CANNOT_RUN);
        assertThat(said()).contains("there is no *.csv in");
    }

    @Test
    void anImportThatFailsIsTakenUpByTheSameCommand() {
        try (Imports failing = new Imports(database.dataSource(), JsonMapper.builder().build(),
                new Turnstile(ledger, 100, true), ledger, 4)) {
            assertThat(run(failing, "import", Samples.FOLDER.toString())).isEqualTo(CommandLineImport.CANNOT_RUN);
        }
        assertThat(said()).contains("Import failed");
        assertThat(run("import", Samples.FOLDER.toString())).isZero();
        assertThat(ledger.all()).hasSize(1_194);
    }

    @Test
    void aStartThatIsNoImportIsLeftAlone() {
        assertThat(run("serve", Samples.FOLDER.toString())).isZero();
        assertThat(said()).isEmpty();
    }

    private int run(String... arguments) {
        return run(imports, arguments);
    }

    private int run(Imports process, String... arguments) {
        said.reset();
        CommandLineImport command = new CommandLineImport(process, new PrintStream(said, true, StandardCharsets.UTF_8));
        command.run(new DefaultApplicationArguments(arguments));
        return command.getExitCode();
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
