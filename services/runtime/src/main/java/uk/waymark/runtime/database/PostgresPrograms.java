package uk.waymark.runtime.database;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs PostgreSQL's own programs. They refuse to run as root, so where the application does (in a container, say), they
 * run in a user namespace of their own.
 */
final class PostgresPrograms {

    private static final boolean WINDOWS = System.getProperty("os.name").startsWith("Windows");

    private final Path binaries;
    private final Path log;

    PostgresPrograms(Path binaries, Path log) {
        this.binaries = binaries;
        this.log = log;
    }

    /** @throws IllegalStateException with what the program said, if it fails */
    void run(String program, String... arguments) {
        List<String> command = new ArrayList<>();
        if (LinuxUtils.isUnshareAvailable()) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(binaries.resolve("bin").resolve(WINDOWS ? program + ".exe" : program).toString());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile())
                .redirectInput(nothing());
        builder.environment().keySet()
                .removeIf(name -> name.startsWith("PG") || name.startsWith("WAYMARK_") || name.startsWith("SPRING_"));
        builder.environment().put("LC_ALL", "C");
        try {
            if (builder.start().waitFor() != 0) {
                throw new IllegalStateException(program + " failed: " + Files.readString(log).strip());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot run " + program, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while running " + program, e);
        }
    }

    private static File nothing() {
        return new File(WINDOWS ? "NUL" : "/dev/null");
    }
}
