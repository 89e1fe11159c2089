package uk.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Taking a record elsewhere: as its events into another store, and as a copy of the data folder. */
class MoveTest {

    private static final String SAID = """
                                       {"statementId": "%s", "words": "Said before the move", "person": "A Director",
                                        "role": "Director", "on": {"precision": "day", "value": "2026-09-01"}, "source": {"title": "A letter"}}""";

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @Test
    void aRecordIsTheSameElsewhereOnBothClocks() throws IOException {
        Path here = Files.createDirectories(folder.resolve("here"));
        Path moved = Files.createDirectories(folder.resolve("moved"));
        Path restored = Files.createDirectories(folder.resolve("restored"));
        Path file = folder.resolve("events.jsonl");
        Map<String, JsonNode> answers;

        WaymarkProcess running = WaymarkProcess.on(here);
        try {
            String samplesOnly = running.site().get("/api/standings").at("/knownAt");
            record(running.site(), "moved");
            answers = answers(running.site(), samplesOnly);
            assertThat(answers.get("/api/authorities/80566/timeline").toString()).contains("Said before the move");
            assertThat(answers.get("/api/authorities/80566/timeline?knownAt=" + samplesOnly).toString())
                    .doesNotContain("Said before the move");

            WaymarkProcess.Ended exported = WaymarkProcess.run(here, "export", "--to=" + file);
            assertThat(exported.code()).as(exported.said()).isZero();
            assertThat(exported.said()).doesNotContain(" WARN ");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
            record(running.site(), "after");
            assertThat(WaymarkProcess.run(here, "import-events", file.toString()).said())
                    .as("beside a running process").contains("in use by another Waymark process");
        } finally {
            running.stop();
        }

        imports(moved, file);
        WaymarkProcess elsewhere = WaymarkProcess.on(moved);
        try {
            answers.forEach((path, answer) -> assertThat(answer(elsewhere.site(), path)).as(path).isEqualTo(answer));
            assertThat(elsewhere.console()).doesNotContain("The samples are in");
            record(elsewhere.site(), "goes on");
        } finally {
            elsewhere.stop();
        }
        FileSystemUtils.copyRecursively(here.resolve("data"), restored.resolve("data"));
        WaymarkProcess copy = WaymarkProcess.on(restored);
        try {
            answers.keySet().stream().filter(path -> path.contains("knownAt"))
                    .forEach(path -> assertThat(answer(copy.site(), path)).as(path).isEqualTo(answers.get(path)));
            assertThat(copy.site().as("admin").get("/api/projections").status()).isEqualTo(200);
            record(copy.site(), "goes on");
        } finally {
            copy.stop();
        }
    }

    private static void imports(Path moved, Path file) throws IOException {
        WaymarkProcess.Ended imported = WaymarkProcess.run(moved, "import-events", file.toString());
        assertThat(imported.code()).as(imported.said()).isZero();
        assertThat(imported.said()).contains("Imported " + (Files.readAllLines(file).size() - 2) + " events");
        WaymarkProcess.Ended out = WaymarkProcess.run(moved, "export", "--to=" + moved.resolve("out.jsonl"));
        assertThat(out.code()).as(out.said()).isZero();
        assertThat(moved.resolve("out.jsonl")).hasSameBinaryContentAs(file);
    }

    private static void record(Site site, String statement) {
        Answer receipt = site.as("recorder").post("/api/authorities/80566/statements",
                SAID.formatted(statement.replace(' ', '-')));
        assertThat(receipt.status()).as(receipt.body()).isEqualTo(201);
        assertThat(site.get("/api/standings?minPosition=" + receipt.at("/position")).status()).isEqualTo(200);
        assertThat(site.get("/api/authorities/80566/timeline?minVersion=" + receipt.at("/version")).status())
                .isEqualTo(200);
    }

    /** With their instants; positions are a store's own. */
    private static Map<String, JsonNode> answers(Site site, String samplesOnly) {
        String now = site.get("/api/standings").at("/knownAt");
        List<String> days = Stream
                .iterate(LocalDate.of(2013, 6, 1), day -> day.isBefore(LocalDate.of(2026, 9, 1)),
                        day -> day.plusMonths(19))
                .map(LocalDate::toString).toList();
        Map<String, JsonNode> answers = new LinkedHashMap<>();
        for (String knownAt : List.of(now, samplesOnly)) {
            for (String day : days) {
                keep(answers, site, "/api/standings?rule=any-framework&on=" + day + "&knownAt=" + knownAt);
            }
            for (String urn : List.of("80566", "80577", "80573", "80543", "121939")) {
                keep(answers, site, "/api/authorities/" + urn + "/rating?knownAt=" + knownAt);
                keep(answers, site, "/api/authorities/" + urn + "/timeline?knownAt=" + knownAt);
            }
            keep(answers, site, "/api/leaps?from=inadequate&to=outstanding&rule=any-framework&knownAt=" + knownAt);
        }
        keep(answers, site, "/api/authorities/80566/timeline");
        return answers;
    }

    private static void keep(Map<String, JsonNode> answers, Site site, String path) {
        answers.put(path, answer(site, path));
    }

    private static JsonNode answer(Site site, String path) {
        Answer answer = site.get(path);
        assertThat(answer.status()).as("%s: %s", path, answer.body()).isEqualTo(200);
        return ((ObjectNode) answer.json()).remove(List.of("position"));
    }
}
