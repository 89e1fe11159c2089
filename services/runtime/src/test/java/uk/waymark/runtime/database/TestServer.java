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
            running = start();
        }
        return running;
    }

    private static EmbeddedServer start() {
        try {
            Path path = Files.createTempDirectory("waymark-test");
            Path binaries = Path.of(System.getProperty("java.io.tmpdir"), "waymark-test-binaries");
            DataFolder folder = DataFolder.open(path);
            EmbeddedServer server = EmbeddedServer.start(folder, binaries, List.of("max_connections=300", "fsync=off",
                    "full_page_writes=off", "synchronous_commit=off"));
            SpringApplication.getShutdownHandlers().add(() -> stop(server, folder, path));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void stop(EmbeddedServer server, DataFolder folder, Path path) {
        try (folder) {
            server.close();
            FileSystemUtils.deleteRecursively(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
