package uk.waymark.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import uk.waymark.Waymark;

/**
 * Measures what Waymark claims, each as a ratio to a floor measured on the same PostgreSQL in the same run: machines
 * differ, and noisy ones differ from minute to minute. {@code mvn -Pbenchmarks test -pl benchmarks -am -DskipTests}; with
 * {@code -Dspring-boot.run.arguments="create long-journey"} only those {@linkplain Part parts}.
 */
public final class Benchmarks {

    static final String PASSWORD = "benchmarks-only-on-loopback";

    private Benchmarks() {}

    public static void main(String[] parts) throws Exception {
        for (Part part : Part.named(parts)) {
            run(part);
        }
    }

    private static void run(Part part) throws Exception {
        Path data = Files.createTempDirectory("waymark-benchmarks");
        try (ConfigurableApplicationContext waymark = start(data, part.services())) {
            part.run(waymark, data, new Report());
        } finally {
            delete(data);
        }
    }

    private static ConfigurableApplicationContext start(Path data, String services) {
        return SpringApplication.run(Waymark.class, "--server.port=0", "--server.address=127.0.0.1",
                "--waymark.data=" + data, "--waymark.password=" + PASSWORD, "--waymark.samples=false",
                "--waymark.services=" + services, "--logging.level.root=warn");
    }

    private static void delete(Path data) throws IOException {
        FileSystemUtils.deleteRecursively(data);
    }
}
