package uk.waymark.runtime.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServerTest {

    @TempDir
    Path path;

    private DataFolder folder;
    private EmbeddedServer server;

    @BeforeEach
    void start() throws IOException {
        folder = DataFolder.open(path);
        server = EmbeddedServer.start(folder, OtherProcess.BINARIES, List.of());
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
        folder.close();
    }

    @Test
    void isTakenOverFromAProcessThatWasKilled() throws SQLException, IOException {
        stop();
        try (OtherProcess other = OtherProcess.on(path)) {
            assertThatIllegalStateException().isThrownBy(() -> DataFolder.open(path))
                    .withMessageContaining(path.toRealPath().toString()).withMessageContaining("in use by another");
        }
        long survivor = postmaster().pid();
        start();
        assertThat(postmaster().pid()).isEqualTo(survivor);
        assertThat(query("select 42")).isEqualTo("42");
    }

    @Test
    void keepsItsDataWhenItIsStopped() throws SQLException, IOException {
        execute("create table kept as select 42 as answer");
        stop();
        assertThat(PostmasterFile.read(path.resolve("postgres"))).isEmpty();
        start();
        assertThat(query("select answer from kept")).isEqualTo("42");
    }

    @Test
    void keepsItsDataWhenItIsKilledItself() throws SQLException, IOException {
        execute("create table kept as select 42 as answer");
        ProcessHandle process = ProcessHandle.of(postmaster().pid()).orElseThrow();
        List<ProcessHandle> workers = process.children().toList();
        process.destroyForcibly();
        await().until(() -> workers.stream().noneMatch(ProcessHandle::isAlive) && !process.isAlive());
        folder.close();
        start();
        assertThat(query("select answer from kept")).isEqualTo("42");
    }

    @Test
    void isNotMistakenForAnotherProcessWithItsOldId() throws SQLException, IOException {
        Path file = PostmasterFile.file(path.resolve("postgres"));
        String stale = Files.readString(file).replaceFirst("^\\d+", Long.toString(ProcessHandle.current().pid()));
        stop();
        Files.writeString(file, stale);
        start();
        assertThat(query("select 42")).isEqualTo("42");
    }

    @Test
    void losesNothingInAPowerCut() throws SQLException {
        for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
            assertThat(query("show " + setting)).isEqualTo("on");
        }
    }

    @Test
    void letsNobodyInFromOutsideOrWithoutAPassword() throws SQLException {
        assertThat(query("show listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(query("show unix_socket_directories")).isEmpty();
        assertThatThrownBy(() -> DriverManager.getConnection(server.url("postgres"), EmbeddedServer.SUPERUSER, "guess"))
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void refusesDataOfAnotherVersion() throws IOException {
        stop();
        Path version = path.resolve("postgres/PG_VERSION");
        Files.writeString(version, "17\n");
        folder = DataFolder.open(path);
        assertThatIllegalStateException()
                .isThrownBy(() -> EmbeddedServer.start(folder, OtherProcess.BINARIES, List.of()))
                .withMessageContaining("17").withMessageContaining("incompatible");
        Files.writeString(version, "18\n");
        folder.close();
        start();
    }

    private PostmasterFile postmaster() {
        return PostmasterFile.read(path.resolve("postgres")).orElseThrow();
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = server.connect("postgres")) {
            connection.createStatement().execute(sql);
        }
    }

    private String query(String sql) throws SQLException {
        try (Connection connection = server.connect("postgres");
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
