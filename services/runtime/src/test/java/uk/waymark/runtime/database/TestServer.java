package uk.waymark.runtime.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.util.FileSystemUtils;

/** One server for all tests of a JVM. It does not survive a power cut, and need not. */
final class TestServer {

    private static EmbeddedServer running;

    private TestServer() {}

    static synchronized EmbeddedServer get() {
        if (running == null) {
            try {
                LeftoverServers.remove();
                running = start(Files.createDirectories(LeftoverServers.folder(ProcessHandle.current().pid())));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return running;
    }

    private static EmbeddedServer start(Path path) throws IOException {
        DataFolder folder = DataFolder.open(path);
        EmbeddedServer server = EmbeddedServer.start(folder, OtherProcess.BINARIES, List.of("max_connections=300",
                "fsync=off", "full_page_writes=off", "synchronous_commit=off"));
        SpringApplication.getShutdownHandlers().add(() -> stop(server, folder, path));
        return server;
    }

    /** After every application of this JVM has ended: each still asks its database while it does. */
    private static void stop(EmbeddedServer server, DataFolder folder, Path path) {
        try (folder) {
            server.close();
            FileSystemUtils.deleteRecursively(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
