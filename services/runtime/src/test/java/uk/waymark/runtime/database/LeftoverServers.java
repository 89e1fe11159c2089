package uk.waymark.runtime.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** Servers of test JVMs that were killed before they could stop them. */
final class LeftoverServers {

    private static final Path PARENT = Path.of(System.getProperty("java.io.tmpdir"));
    private static final String PREFIX = "waymark-tests-of-";

    private LeftoverServers() {}

    static Path folder(long pid) {
        return PARENT.resolve(PREFIX + pid);
    }

    static void remove() throws IOException {
        for (Path folder : folders()) {
            long owner = Long.parseLong(folder.getFileName().toString().substring(PREFIX.length()));
            if (ProcessHandle.of(owner).isEmpty()) {
                Optional<ProcessHandle> server = PostmasterFile.read(folder.resolve("postgres"))
                        .flatMap(file -> ProcessHandle.of(file.pid())).filter(
                                process -> process.info().commandLine().orElse("").contains(folder.toString()));
                server.ifPresent(ProcessHandle::destroyForcibly);
                FileSystemUtils.deleteRecursively(folder);
            }
        }
    }

    private static List<Path> folders() throws IOException {
        try (Stream<Path> all = Files.list(PARENT)) {
            return all.filter(path -> path.getFileName().toString().matches(PREFIX + "\\d+")).toList();
        }
    }
}
