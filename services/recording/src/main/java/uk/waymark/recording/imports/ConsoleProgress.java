package uk.waymark.recording.imports;

import java.time.Duration;
import java.util.function.Consumer;
import uk.waymark.recording.imports.jobs.Progress;

/** Tells people about once a second how far an import is, such as {@code Importing inspections 250/497}. */
final class ConsoleProgress implements Progress {

    private static final long PAUSE_NANOS = Duration.ofSeconds(1).toNanos();

    private final Consumer<String> lines;
    private long told = System.nanoTime() - PAUSE_NANOS;

    ConsoleProgress(Consumer<String> lines) {
        this.lines = lines;
    }

    @Override
    public void at(String file, int done, int total) {
        if (done == total || System.nanoTime() - told >= PAUSE_NANOS) {
            told = System.nanoTime();
            lines.accept("Importing " + file.replaceFirst("\\.csv$", "") + " " + done + "/" + total);
        }
    }
}
