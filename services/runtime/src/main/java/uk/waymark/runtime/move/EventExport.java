package uk.waymark.runtime.move;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.LongConsumer;
import uk.waymark.runtime.events.EventArchive;

/** Writes all events into a file that nobody but its owner can read: it holds what is under embargo. */
final class EventExport {

    private static final FileAttribute<?> OWNER_ONLY = PosixFilePermissions
            .asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final EventArchive archive;

    EventExport(EventArchive archive) {
        this.archive = archive;
    }

    /**
     * The file appears under its name when it is complete.
     *
     * @param done told after each event how many there are by then
     * @return number of events
     * @throws IOException if it cannot be written, or exists
     */
    long to(Path file, LongConsumer done) throws IOException {
        if (Files.exists(file)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        Path draft = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(draft);
        EventLines lines = new EventLines();
        try (BufferedWriter out = Files.newBufferedWriter(created(draft))) {
            write(out, EventLines.HEADER);
            archive.read(event -> {
                write(out, lines.line(event));
                done.accept(lines.events());
            });
            write(out, lines.trailer());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        Files.move(draft, file);
        return lines.events();
    }

    private static Path created(Path draft) throws IOException {
        return draft.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? Files.createFile(draft, OWNER_ONLY)
                : Files.createFile(draft);
    }

    private static void write(BufferedWriter out, String line) {
        try {
            out.write(line);
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
