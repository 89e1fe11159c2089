package uk.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** A whole process whose database server is killed: it says so, can still be watched, and can be stopped. */
class DatabaseAwayTest {

    /** How long whoever needs the database waits for it, and so the measurements must not. */
    private static final Duration CONNECTION_TIMEOUT = Duration.ofSeconds(3);
    private static final Duration IN_TIME = Duration.ofSeconds(30);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @Test
    void saysSoAndIsStillMeasured() throws IOException {
        WaymarkProcess process = WaymarkProcess.start(folder, Map.of("waymark.data", folder.resolve("data").toString(),
                "waymark.samples", "false", "spring.datasource.hikari.connection-timeout",
                String.valueOf(CONNECTION_TIMEOUT.toMillis())));
        Site site = process.site();
        Installation.register(site);
        assertThat(site.get("/actuator/prometheus").body()).contains("waymark_projection_generation");

        ProcessHandle server = ProcessHandle.of(Long.parseLong(
                Files.readAllLines(folder.resolve("data/postgres/postmaster.pid")).getFirst().strip())).orElseThrow();
        server.destroyForcibly();
        server.onExit().join();

        away(site.get("/api/standings?rule=ilacs"));
        away(site.as("recorder").post(Installation.AUTHORITY + "/statements", Installation.statement("lost")));
        assertThat(site.get("/actuator/health/readiness").status()).isEqualTo(503);
        assertThat(site.get("/actuator/health/liveness").status()).isEqualTo(200);
        assertThat(site.get("/how-we-count").status()).isEqualTo(200);
        long asked = System.nanoTime();
        String measured = site.get("/actuator/prometheus").body();
        assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(CONNECTION_TIMEOUT);
        assertThat(measured).contains("waymark_ready 1", "hikaricp_connections_timeout_total")
                .contains("waymark_projection_generation");
        long told = System.nanoTime();
        process.stop();
        assertThat(Duration.ofNanos(System.nanoTime() - told)).isLessThan(IN_TIME);
    }

    private static void away(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(503);
        assertThat(answer.at("/type")).isEqualTo("urn:waymark:problem:database-away");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }
}
