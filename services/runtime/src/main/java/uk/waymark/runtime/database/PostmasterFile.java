package uk.waymark.runtime.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a server says about itself in its data folder. It outlives a server that was killed, and then the process id may
 * meanwhile belong to anybody.
 *
 * @param port  0 until it is ready
 * @param ready accepts connections; false while it starts, recovers or stops
 */
record PostmasterFile(long pid, int port, boolean ready) {

    private static final int PORT_LINE = 3;
    private static final int STATUS_LINE = 7;

    static Optional<PostmasterFile> read(Path data) {
        try {
            List<String> lines = Files.readAllLines(file(data));
            if (lines.isEmpty()) {
                return Optional.empty();
            }
            boolean ready = lines.size() > STATUS_LINE && "ready".equals(lines.get(STATUS_LINE).strip());
            return Optional.of(new PostmasterFile(Long.parseLong(lines.getFirst().strip()),
                    ready ? Integer.parseInt(lines.get(PORT_LINE).strip()) : 0, ready));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file(data), e);
        }
    }

    static Path file(Path data) {
        return data.resolve("postmaster.pid");
    }

    boolean processLives() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
    }

    /** Whether the process is a PostgreSQL server at all, and not one that was given the same id later. */
    boolean processIsPostgres() {
        return ProcessHandle.of(pid).flatMap(process -> process.info().command())
                .map(command -> Path.of(command).getFileName().toString()).filter(name -> name.startsWith("postgres"))
                .isPresent();
    }
}
