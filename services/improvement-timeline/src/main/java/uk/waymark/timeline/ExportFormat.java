package uk.waymark.timeline;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Consumer;
import uk.waymark.runtime.web.query.Basis;

/** How an export is written: line by line, never whole in memory. */
interface ExportFormat {

    String mediaType();

    /** Of the file's name. */
    String extension();

    /** Writes and flushes; leaves the stream open. */
    void write(ExportKind kind, Basis basis, Lines lines, OutputStream out) throws IOException;

    /** Hands over line after line: values as {@link Cell} writes them, one for each column. */
    @FunctionalInterface
    interface Lines {

        void each(Consumer<List<?>> consumer);
    }
}
