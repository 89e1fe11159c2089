package uk.waymark.runtime.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The server that still runs on a data folder because the process that started it was killed, if there is one. */
record Survivor(Path data, Duration patience) {

    private static final Logger log = LoggerFactory.getLogger(Survivor.class);

    /**
     * Its port, waited for while it starts, recovers or stops. A file that names a process that is no server is removed,
     * since a new server would refuse to start over it; one that names no process at all is left to the new server,
     * which then looks for orphans of the old one.
     */
    Optional<Integer> port() throws IOException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < deadline) {
            Optional<PostmasterFile> found = PostmasterFile.read(data).filter(PostmasterFile::processLives);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            if (!found.get().processIsPostgres()) {
                log.warn("Removing a stale {}: process {} is not PostgreSQL", PostmasterFile.file(data),
                        found.get().pid());
                Files.deleteIfExists(PostmasterFile.file(data));
                return Optional.empty();
            }
            if (found.get().ready()) {
                return Optional.of(found.get().port());
            }
            pause();
        }
        throw new IllegalStateException("the PostgreSQL server of " + data + " neither got ready nor stopped within "
                + patience.toSeconds() + " s; see postgres.log beside it");
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for PostgreSQL", e);
        }
    }
}
