package uk.waymark.recording.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import uk.waymark.recording.imports.csv.SourceFile;

/** The real record, as it lies in the repository. */
public final class Samples {

    private static final Path REPOSITORY = Path.of("../..");
    public static final Path FOLDER = REPOSITORY.resolve("samples");
    /** What the samples were made from; beside the repository where it is kept, and not part of it. */
    public static final Path SOURCE = REPOSITORY.resolve("../shared/data");

    private Samples() {}

    public static List<SourceFile> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".csv")).sorted().map(Samples::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static SourceFile file(String kind) {
        return read(FOLDER.resolve(kind + ".csv"));
    }

    /** A file whose lines end as RFC 4180 says. */
    public static SourceFile of(String name, String... lines) {
        return new SourceFile(name, null, (String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    private static SourceFile read(Path file) {
        try {
            return new SourceFile(file.getFileName().toString(), null, Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
