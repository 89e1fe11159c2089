package uk.waymark.runtime.move;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.LongConsumer;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import uk.waymark.runtime.events.EventArchive;

/** {@code export --to=FILE} and {@code import-events FILE}: does the one or the other and ends. */
final class MoveCommand implements ApplicationRunner, ExitCodeGenerator {

    static final String EXPORT = "export";
    static final String IMPORT = "import-events";
    static final int CANNOT_RUN = 1;
    static final int FILE_IS_BAD = 2;
    static final int STORE_IS_NOT_EMPTY = 3;

    private static final long TELL_EVERY_NANOS = Duration.ofSeconds(2).toNanos();
    private static final String USAGE = """
                                        export --to=FILE
                                          writes all events, beside a running Waymark or while it is stopped
                                        import-events FILE
                                          reads them into an empty event store, all or nothing, and ends with
                                          0  all are in         2  the file is not as it was exported, nothing was recorded
                                          1  it could not run   3  something is recorded already""";

    private final EventArchive archive;
    private final PrintStream out;
    private int exitCode;

    MoveCommand(EventArchive archive, PrintStream out) {
        this.archive = archive;
        this.out = out;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        List<String> words = arguments.getNonOptionArgs();
        List<String> to = arguments.containsOption("to") ? arguments.getOptionValues("to") : List.of();
        if (words.equals(List.of(EXPORT)) && to.size() == 1 && !to.getFirst().isBlank()) {
            exitCode = export(Path.of(to.getFirst()));
        } else if (words.size() == 2 && words.getFirst().equals(IMPORT)) {
            exitCode = fill(Path.of(words.getLast()));
        } else {
            exitCode = refuse(CANNOT_RUN, USAGE);
        }
    }

    private int export(Path file) {
        try {
            long events = new EventExport(archive).to(file.toAbsolutePath(), telling("Exporting", archive.count()));
            out.println("Exported " + events + " events to " + file);
            return 0;
        } catch (FileAlreadyExistsException exists) {
            return refuse(CANNOT_RUN, file + " exists; name another file");
        } catch (IOException e) {
            return refuse(CANNOT_RUN, "cannot write " + file + ": " + e.getMessage());
        }
    }

    private int fill(Path file) {
        if (!Files.isReadable(file)) {
            return refuse(CANNOT_RUN, "cannot read " + file);
        }
        try {
            out.println("Checking " + file);
            long count = EventFile.check(file);
            try (EventFile events = new EventFile(file)) {
                archive.fill(events, count, telling("Importing", count));
            }
            out.println("Imported " + count + " events; the projections follow when Waymark starts");
            return 0;
        } catch (BadFile bad) {
            return refuse(FILE_IS_BAD, file + ", " + bad.getMessage() + "; nothing was recorded");
        } catch (EventArchive.StoreNotEmpty full) {
            return refuse(STORE_IS_NOT_EMPTY, full.getMessage() + "; events are moved into an empty one only");
        } catch (IOException e) {
            return refuse(CANNOT_RUN, "cannot read " + file + ": " + e.getMessage());
        }
    }

    private LongConsumer telling(String what, long all) {
        long[] next = {System.nanoTime() + TELL_EVERY_NANOS};
        return done -> {
            if (System.nanoTime() > next[0]) {
                out.println(what + " " + done + " of " + all + " events");
                next[0] = System.nanoTime() + TELL_EVERY_NANOS;
            }
        };
    }

    private int refuse(int code, String why) {
        out.println(why);
        return code;
    }

    @Override
    public int getExitCode() {
        return exitCode;
    }
}
