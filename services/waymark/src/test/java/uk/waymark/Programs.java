package uk.waymark;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Programs that Waymark does not need and its operators have. */
final class Programs {

    private Programs() {}

    /** Where it is; a test that needs it is reported as skipped, by name, where it is not installed. */
    static Path required(String name) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator)).map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable).findFirst().orElseGet(() -> abort(name + " is not installed"));
    }
}
