package uk.waymark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the board and the alerts ask for is measured. */
class MeasurementsTest {

    private static final Path DOCKER = Path.of("../../docker");
    private static final Pattern METRIC = Pattern.compile("\\b(?:waymark|http|jvm|hikaricp|process)_[a-z_]+");

    /** Nobody else looks at what is recorded of it. */
    private static final String WRITTEN_TO = "80562";

    private final Site site = RunningWaymark.shared().site();

    @Test
    void theBoardShowsWhatIsMeasured() throws IOException {
        JsonNode board = JsonMapper.builder().build()
                .readTree(Files.readString(DOCKER.resolve("grafana/boards/waymark.json")));
        List<String> asked = board.findValues("expr").stream().map(JsonNode::asString).toList();
        assertThat(asked).hasSizeGreaterThan(30).allMatch(expression -> METRIC.matcher(expression).find());
        assertThat(measured()).containsAll(metrics(asked));
        assertThat(StreamSupport.stream(board.path("panels").spliterator(), false)
                .map(panel -> panel.path("id").asInt())).doesNotHaveDuplicates();
    }

    @Test
    void theAlertsAreAboutWhatIsMeasured() throws IOException {
        List<String> asked = new ArrayList<>();
        for (JsonNode rule : alerts()) {
            asked.add(rule.path("expr").asString());
        }
        Set<String> metrics = metrics(asked);
        assertThat(metrics).contains("waymark_ready").hasSizeGreaterThan(8);
        assertThat(measured()).containsAll(metrics);
    }

    @Test
    void everyAlertIsInTheOperationsManual() throws IOException {
        String manual = Files.readString(DOCKER.resolve("../docs/operations.md"));
        for (JsonNode rule : alerts()) {
            assertThat(manual).contains("`" + rule.path("alert").asString() + "`");
        }
    }

    /** With Prometheus' own tool, where it is installed. */
    @Test
    void prometheusReadsItsConfiguration(@TempDir Path folder) throws IOException, InterruptedException {
        Path promtool = Programs.required("promtool");
        Files.copy(DOCKER.resolve("prometheus/prometheus.yaml"), folder.resolve("prometheus.yaml"));
        Files.copy(DOCKER.resolve("prometheus/alerts.yaml"), folder.resolve("alerts.yaml"));
        Files.copy(DOCKER.resolve("prometheus/targets/single.yaml"), folder.resolve("targets.yaml"));
        Process check = new ProcessBuilder(promtool.toString(), "check", "config",
                folder.resolve("prometheus.yaml").toString()).redirectErrorStream(true).start();
        String said = new String(check.getInputStream().readAllBytes());
        assertThat(check.waitFor()).as(said).isZero();
        assertThat(said).contains("rules found");
    }

    private static List<JsonNode> alerts() throws IOException {
        JsonNode file = JsonMapper.builder().build()
                .valueToTree(new Yaml().load(Files.readString(DOCKER.resolve("prometheus/alerts.yaml"))));
        List<JsonNode> rules = new ArrayList<>();
        file.path("groups").forEach(group -> group.path("rules").forEach(rules::add));
        return rules;
    }

    private static Set<String> metrics(List<String> expressions) {
        return expressions.stream().flatMap(expression -> METRIC.matcher(expression).results())
                .map(found -> found.group()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The names in a real scrape, after a little of everything has happened. */
    private Set<String> measured() {
        Site recorder = site.as("recorder");
        String path = "/api/authorities/" + WRITTEN_TO + "/statements";
        assertThat(recorder.post(path, Installation.statement("measured")).status()).isIn(200, 201);
        assertThat(recorder.post(path, "{\"statementId\": \"refused\"}").status()).isEqualTo(422);
        site.firstEvent("/api/ratings/stream");
        site.as("auditor").post("/api/projections/check", "");
        await("a check").until(() -> scrape().contains("check_age_seconds{"));
        return scrape().lines().filter(line -> !line.startsWith("#")).map(line -> line.split("[{ ]", 2)[0])
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private String scrape() {
        return site.get("/actuator/prometheus").body();
    }
}
