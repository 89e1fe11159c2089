package uk.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Whole processes: what was acknowledged survives the worst, and a start after the first one imports nothing. */
class RestartTest {

    private static final String STATEMENTS = "/api/authorities/80566/statements";
    private static final String TIMELINE = "/api/authorities/80566/timeline?kind=statement&minVersion=";
    private static final String SAID = """
                                       {"statementId": "survivor", "words": "This outlives a power cut", "person": "A Director",
                                        "role": "Director", "on": {"precision": "day", "value": "2026-09-01"}, "source": {"title": "A letter"}}""";

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @Test
    void survivesAKillAndImportsNothingTwice() throws IOException {
        WaymarkProcess first = WaymarkProcess.on(folder);
        Answer receipt = first.site().as("recorder").post(STATEMENTS, SAID);
        assertThat(receipt.status()).as(receipt.body()).isEqualTo(201);
        first.kill();
        assertThat(first.console()).contains("Waymark is ready").doesNotContain(RunningWaymark.PASSWORD,
                Files.readString(folder.resolve("data").resolve("postgres-password")).strip());

        Instant started = Instant.now();
        WaymarkProcess second = WaymarkProcess.on(folder);
        try {
            assertThat(Duration.between(started, Instant.now())).isLessThan(Duration.ofMinutes(1));
            assertThat(second.site().get(TIMELINE + receipt.at("/version")).body()).contains("outlives a power cut");
            Answer standings = second.site().get("/api/standings?on=2021-08-20&rule=ilacs");
            assertThat(standings.json().at("/counts/outstanding").asInt()).isEqualTo(18);
            assertThat(standings.json().at("/position").asLong()).isEqualTo(receipt.json().at("/position").asLong());
            assertThat(second.console()).doesNotContain("The samples are in");
            assertThat(second.site().as("recorder").post(STATEMENTS, SAID).status()).isEqualTo(200);
        } finally {
            second.stop();
        }
        assertThat(leftBehind()).as("files of Axon's in the home folder").isEmpty();
        assertThat(folder.resolve("data").resolve("postgres").resolve("postmaster.pid")).doesNotExist();
    }

    private List<Path> leftBehind() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("home"))) {
            return files.filter(f -> f.toString().contains(".axoniq")).toList();
        }
    }
}
