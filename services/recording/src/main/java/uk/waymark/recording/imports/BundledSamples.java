package uk.waymark.recording.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import uk.waymark.recording.imports.csv.Kinds;
import uk.waymark.recording.imports.csv.SourceFile;

/** The real record that lies in {@code samples/} of the repository and travels in the jar. */
final class BundledSamples {

    private BundledSamples() {}

    static List<SourceFile> files() {
        return Kinds.ofRecord().stream().map(kind -> new SourceFile(kind + ".csv", kind, content(kind))).toList();
    }

    private static byte[] content(String kind) {
        try (InputStream file = BundledSamples.class.getResourceAsStream("/samples/" + kind + ".csv")) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
