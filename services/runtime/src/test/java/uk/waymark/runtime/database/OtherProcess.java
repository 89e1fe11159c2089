package uk.waymark.runtime.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** A Waymark process that starts a server on a data folder and then waits to be killed. */
final class OtherProcess implements AutoCloseable {

    static final Path BINARIES = Path.of(System.getProperty("java.io.tmpdir"), "waymark-test-binaries");

    private final Process process;

    private OtherProcess(Process process) {
        this.process = process;
    }

    public static void main(String[] args) throws IOException {
        EmbeddedServer.start(DataFolder.open(Path.of(args[0])), BINARIES, List.of());
        System.out.println("started");
        System.in.read();
    }

    /** Returns once its server is up. */
    static OtherProcess on(Path folder) throws IOException {
        Process process = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-cp",
                System.getProperty("java.class.path"), OtherProcess.class.getName(), folder.toString())
                .redirectErrorStream(true).start();
        for (String line : (Iterable<String>) process.inputReader().lines()::iterator) {
            if (line.equals("started")) {
                return new OtherProcess(process);
            }
        }
        throw new UncheckedIOException(new IOException("the other process ended"));
    }

    /** As {@code kill -9} does. */
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
