package uk.waymark.runtime.move;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import uk.waymark.runtime.database.TestDatabase;
import uk.waymark.runtime.events.EventArchive;
import uk.waymark.runtime.events.KeptEvent;

/** What the two commands say and end with, on real stores. */
class MoveCommandTest {

    private static final KeptEvent EVENT = new KeptEvent("80566", 0, "a", Instant.parse("2026-01-02T03:04:05.000006Z"),
            "authority-registered", "1", "{}", "{\"actor\":\"a-1\"}", "journey");

    private final TestDatabase database = TestDatabase.create();
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @TempDir
    Path folder;
    private ConfigurableApplicationContext application;
    private EventArchive archive;

    @BeforeEach
    void start() {
        SpringApplication move = new SpringApplication(MoveApplication.class);
        move.setWebApplicationType(WebApplicationType.NONE);
        application = move.run(database.properties().entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue()).toArray(String[]::new));
        archive = application.getBean(EventArchive.class);
    }

    @AfterEach
    void stop() {
        application.close();
        database.close();
    }

    private int run(String... arguments) {
        said.reset();
        MoveCommand command = new MoveCommand(archive, new PrintStream(said, true, StandardCharsets.UTF_8));
        command.run(new DefaultApplicationArguments(arguments));
        return command.getExitCode();
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    @Test
    void movesAndRefuses() throws IOException {
        Path empty = folder.resolve("empty.jsonl");
        assertThat(run("export", "--to=" + empty)).isZero();
        assertThat(run("import-events", empty.toString())).as("an empty one into an empty one").isZero();

        Path file = folder.resolve("events.jsonl");
        EventLines lines = new EventLines();
        String line = lines.line(EVENT);
        Files.write(file, List.of(EventLines.HEADER, line));
        assertThat(run("import-events", file.toString())).isEqualTo(MoveCommand.FILE_IS_BAD);
        assertThat(said()).contains("line 3: the file ends here without a trailer", "nothing was recorded");
        assertThat(archive.count()).isZero();

        Files.write(file, List.of(EventLines.HEADER, line, lines.trailer()));
        assertThat(run("import-events", file.toString())).isZero();
        assertThat(said()).contains("Imported 1 events");
        assertThat(run("import-events", file.toString())).isEqualTo(MoveCommand.STORE_IS_NOT_EMPTY);
        assertThat(said()).contains("the event store is not empty");
        Path again = folder.resolve("again.jsonl");
        assertThat(run("export", "--to=" + again)).isZero();
        assertThat(again).hasSameBinaryContentAs(file);
        assertThat(run("export", "--to=" + again)).isEqualTo(MoveCommand.CANNOT_RUN);
        assertThat(said()).contains("exists; name another file");
    }

    @Test
    void saysHowItIsUsed() {
        for (String[] wrong : List.<String[]>of(new String[]{"export"}, new String[]{"export", "--to="},
                new String[]{"import-events"}, new String[]{"export", "now", "--to=x"})) {
            assertThat(run(wrong)).isEqualTo(MoveCommand.CANNOT_RUN);
            assertThat(said()).contains("export --to=FILE");
        }
        assertThat(run("import-events", folder.resolve("none").toString())).isEqualTo(MoveCommand.CANNOT_RUN);
        assertThat(said()).contains("cannot read");
    }
}
