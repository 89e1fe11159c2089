package uk.waymark.recording.imports;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import uk.waymark.recording.imports.csv.SourceFile;
import uk.waymark.recording.imports.jobs.ImportJob;
import uk.waymark.recording.imports.jobs.Imports;
import uk.waymark.recording.imports.jobs.Order;
import uk.waymark.recording.imports.plan.RowStatus;
import uk.waymark.runtime.security.CurrentActor;
import uk.waymark.runtime.web.problem.Conflict;

/**
 * {@code import <file-or-folder>... [--dry-run] [--reason=WHY] [--evidence-link=ADDRESS]}: imports and ends. Files given
 * together are checked and recorded as one. Interrupted, it is taken up by the same command again: what is recorded already is not recorded twice.
 */
final class CommandLineImport implements ApplicationRunner, ExitCodeGenerator {

    static final int CANNOT_RUN = 1;
    static final int FILES_ARE_BAD = 2;
    static final int SOMETHING_DIFFERS = 3;

    private static final List<RowStatus> OTHERWISE = List.of(RowStatus.PROPOSED, RowStatus.DIFFERENT);
    private static final String IMPORT = "import";
    private static final String USAGE = """
                                        import <file-or-folder>... [--dry-run] [--reason=WHY] [--evidence-link=ADDRESS]
                                          imports CSV files (of a folder: every *.csv) and ends with
                                          0  everything is recorded, or was already      2  the files have errors, nothing was recorded
                                          1  it could not run                            3  done, but some rows differ from what is recorded; those
                                             that could be are proposed as corrections""";

    private final Imports imports;
    private final PrintStream out;
    private int exitCode;

    CommandLineImport(Imports imports, PrintStream out) {
        this.imports = imports;
        this.out = out;
    }

    static boolean isAskedFor(ApplicationArguments arguments) {
        return arguments.getNonOptionArgs().stream().findFirst().filter(IMPORT::equals).isPresent();
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (isAskedFor(arguments)) {
            List<String> paths = arguments.getNonOptionArgs().stream().skip(1).toList();
            exitCode = paths.isEmpty() ? refuse(USAGE) : read(paths, order(arguments));
        }
    }

    private static Order order(ApplicationArguments arguments) {
        return new Order("command-line", CurrentActor.INSTALLATION.id(), arguments.containsOption("dry-run"),
                option(arguments, "reason"), option(arguments, "evidence-link"));
    }

    private static String option(ApplicationArguments arguments, String name) {
        List<String> values = arguments.getOptionValues(name);
        return values == null || values.isEmpty() || values.getLast().isBlank() ? null : values.getLast();
    }

    private int read(List<String> paths, Order order) {
        try {
            List<SourceFile> files = new ArrayList<>();
            for (String path : paths) {
                files.addAll(read(Path.of(path)));
            }
            return files.isEmpty()
                    ? refuse("there is no *.csv in " + String.join(", ", paths))
                    : run(files, order);
        } catch (IOException unreadable) {
            return refuse("cannot read " + unreadable.getMessage());
        } catch (Conflict anotherImportRuns) {
            return refuse(anotherImportRuns.getMessage());
        }
    }

    private int run(List<SourceFile> files, Order order) {
        Imports.Begun begun = imports.begin(order, files, new ConsoleProgress(out::println));
        begun.end().join();
        ImportJob job = imports.find(begun.id());
        new ImportReport(job, imports.faults(job.id(), 0, ImportReport.SHOWN), out)
                .print(imports.rows(job.id(), OTHERWISE, 0, ImportReport.SHOWN));
        return switch (job.state()) {
            case DONE, REFUSED -> job.faultCount() > 0
                    ? FILES_ARE_BAD
                    : OTHERWISE.stream().anyMatch(status -> job.count(status) > 0) ? SOMETHING_DIFFERS : 0;
            case CHECKING, RUNNING, CANCELLED, INTERRUPTED, FAILED -> CANNOT_RUN;
        };
    }

    private int refuse(String why) {
        out.println(why);
        return CANNOT_RUN;
    }

    private static List<SourceFile> read(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of(new SourceFile(FileName.plain(path.getFileName().toString()), null,
                    Files.readAllBytes(path)));
        }
        List<SourceFile> files = new ArrayList<>();
        try (Stream<Path> inside = Files.list(path)) {
            for (Path file : inside.filter(file -> file.toString().endsWith(".csv")).sorted().toList()) {
                files.addAll(read(file));
            }
        }
        return files;
    }

    @Override
    public int getExitCode() {
        return exitCode;
    }
}
