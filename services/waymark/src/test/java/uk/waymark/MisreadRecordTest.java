package uk.waymark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;

/**
 * The record as a public data set misread it, and as the reports print their dates, put right: every answer before and
 * after, on both clocks.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MisreadRecordTest {

    private static final Path CORRECTIONS = Path.of("..", "..", "..", "shared", "data", "corrections.csv");

    /** A cell of the inspections file: what was read, and what the report says. */
    private record Misread(String inspectionId, String column, String wrong, String right) {

        String urn() {
            return inspectionId.substring(0, 5);
        }

        String published() {
            return inspectionId.substring(6);
        }
    }

    private static final List<Misread> MISREAD = List.of(
            new Misread("80460-2019-09-19", "visits", "2019-07-08..2019-07-12",
                    "2019-07-08..2019-07-12;2019-08-07..2019-08-08"),
            new Misread("80461-2025-05-13", "visits", "2024-09-30..2024-10-11",
                    "2024-09-30..2024-10-11;2025-01-13..2025-01-16"),
            new Misread("80536-2018-05-22", "in_care", "requires_improvement", "good"),
            new Misread("80542-2018-03-12", "in_care", "requires_improvement", "good"),
            new Misread("80557-2023-05-10", "visits", "2022-12-05..2022-12-09",
                    "2022-12-05..2022-12-09;2023-02-14..2023-02-15"),
            new Misread("80560-2023-09-04", "help_and_protection", "good", "requires_improvement"),
            new Misread("80560-2023-09-04", "in_care", "requires_improvement", "good"),
            new Misread("80560-2023-09-04", "care_leavers", "good", "outstanding"),
            new Misread("80577-2015-05-18", "publication_date", "2015-05-13", "2015-05-18"),
            new Misread("80418-2015-10-20", "publication_date", "2015-10-19", "2015-10-20"),
            new Misread("80477-2015-02-10", "publication_date", "2015-02-03", "2015-02-10"),
            new Misread("80496-2016-09-21", "publication_date", "2016-09-20", "2016-09-21"),
            new Misread("80521-2014-09-03", "publication_date", "2014-09-01", "2014-09-03"),
            new Misread("80564-2015-08-12", "publication_date", "2015-08-10", "2015-08-12"));

    private static Path data;
    private static ConfigurableApplicationContext waymark;
    private static Site site;
    private static String misreadAt;

    @BeforeAll
    static void importAsMisread() throws IOException {
        data = Files.createTempDirectory("waymark-misread");
        SpringApplication application = new SpringApplication(Waymark.class);
        application.setRegisterShutdownHook(false);
        waymark = application.run("--server.port=0", "--server.address=127.0.0.1", "--waymark.data=" + data,
                "--waymark.password=" + RunningWaymark.PASSWORD, "--waymark.samples=false",
                "--spring.main.banner-mode=off");
        site = new Site(((WebServerApplicationContext) waymark).getWebServer().getPort(), null,
                RunningWaymark.PASSWORD);
        imported("authorities", sample("authorities"));
        JsonNode job = imported("inspections", misread(sample("inspections")));
        assertThat(job.at("/rows/added").asInt()).isEqualTo(497);
        misreadAt = site.get("/api/standings?minPosition=" + site.get("/api/standings").json().at("/position").asLong())
                .at("/knownAt");
    }

    @AfterAll
    static void stop() throws IOException {
        waymark.close();
        FileSystemUtils.deleteRecursively(data);
    }

    @Test
    @Order(1)
    void isAnsweredAsItWasMisread() {
        MISREAD.forEach(cell -> assertThat(answered(cell, "")).as(cell.toString()).isEqualTo(cell.wrong()));
        assertThat(inadequate("2015-05-14", "")).isEqualTo(inadequate("2015-05-12", "") + 1);
    }

    @Test
    @Order(2)
    void becomesProposalsWhenTheReportsAreImported() {
        JsonNode job = imported("inspections", sample("inspections"));
        assertThat(job.at("/rows/proposed").asInt()).as(job.toString()).isEqualTo(12);
        MISREAD.forEach(cell -> assertThat(answered(cell, "")).as("nothing is applied by itself: %s", cell)
                .isEqualTo(cell.wrong()));
        String batch = job.at("/id").asString();
        Answer preview = site.as("admin").get("/api/corrections/batches/" + batch + "/preview");
        assertThat(preview.status()).as(preview.body()).isEqualTo(200);
        assertThat(preview.body()).contains("2015-05-13", "2015-05-18", "80577", "80560");

        String decision = "/api/corrections/batches/" + batch + "/approval";
        assertThat(site.as("recorder").post(decision, "{}").status()).isEqualTo(403);
        Answer approval = site.as("admin").post(decision, "{}");
        assertThat(approval.status()).as(approval.body()).isBetween(200, 202);
        await("the batch").untilAsserted(() -> assertThat(
                site.as("admin").get("/api/corrections/batches/" + batch).at("/proposals/approved")).isEqualTo("12"));
    }

    @Test
    @Order(3)
    void isAnsweredRightAndStillAsItWasKnown() {
        await("the projections").untilAsserted(() -> MISREAD
                .forEach(cell -> assertThat(answered(cell, "")).as(cell.toString()).isEqualTo(cell.right())));
        MISREAD.forEach(cell -> assertThat(answered(cell, "&knownAt=" + misreadAt)).as("as known then: %s", cell)
                .isEqualTo(cell.wrong()));
    }

    @Test
    @Order(4)
    void changesWestBerkshiresStandingsOnTheFourteenthAndNothingOnTheNineteenth() {
        int before = inadequate("2015-05-14", "&knownAt=" + misreadAt);
        assertThat(inadequate("2015-05-14", "")).isEqualTo(before - 1);
        assertThat(standings("2015-05-19", "")).isEqualTo(standings("2015-05-19", "&knownAt=" + misreadAt));
        assertThat(rating("80577", "2015-05-14", "").at("/state")).isEqualTo("not_rated");
        assertThat(rating("80577", "2015-05-14", "&knownAt=" + misreadAt).at("/overall")).isEqualTo("inadequate");
    }

    @Test
    @Order(5)
    void standsInTheTableOfPreviousVersions() {
        String table = "/api/audit/authorities/80560/previous-versions";
        Answer now = site.as("auditor").get(table);
        assertThat(now.status()).as(now.body()).isEqualTo(200);
        assertThat(now.body()).contains("judgements[help_and_protection].grade", "judgements[in_care].grade",
                "judgements[care_leavers].grade", "recording_error", "inspections.csv");
        Answer then = site.as("auditor").get(table + "?knownAt=" + misreadAt);
        assertThat(then.body()).doesNotContain("recording_error");
        assertThat(site.get("/api/authorities/80560/timeline").body()).contains("\"corrections\"");
    }

    @Test
    @Order(6)
    void isTheRecordThatCameIn() {
        assertThat(site.get("/api/export/inspections.csv").body()).isEqualTo(sample("inspections"));
        assertThat(imported("inspections", sample("inspections")).at("/rows/already_there").asInt()).isEqualTo(497);
    }

    @Test
    @Order(7)
    void theseAreTheOnesTheRecordOfMistakesNames() throws IOException {
        assumeTrue(Files.exists(CORRECTIONS), () -> "the record of published mistakes is not here: " + CORRECTIONS);
        List<String> lines = Files.readAllLines(CORRECTIONS);
        for (Misread cell : MISREAD) {
            String field = cell.column().equals("visits") ? "dates" : cell.column();
            assertThat(lines).as(cell.toString())
                    .anyMatch(line -> line.contains(cell.inspectionId() + "," + field + ","));
        }
        long enterable = lines.stream().filter(line -> line.contains("publisher misread")).count() - 5;
        long dates = lines.stream().filter(line -> line.startsWith("site date differs")).count();
        assertThat(enterable + dates).isEqualTo(MISREAD.size());
    }

    private static JsonNode imported(String kind, String csv) {
        Answer begun = site.as("recorder").postCsv("/api/imports?kind=" + kind, csv);
        assertThat(begun.status()).as(begun.body()).isEqualTo(202);
        String job = "/api/imports/" + begun.at("/id");
        await("import of " + kind).atMost(Duration.ofMinutes(2)).until(() -> {
            String state = site.as("recorder").get(job).at("/state");
            assertThat(state).isIn("checking", "running", "done");
            return state.equals("done");
        });
        return site.as("recorder").get(job).json();
    }

    private static String misread(String csv) {
        List<String> lines = new ArrayList<>(csv.lines().toList());
        List<String> header = Arrays.asList(lines.getFirst().split(",", -1));
        for (Misread cell : MISREAD) {
            int line = lines.indexOf(lines.stream().filter(l -> l.startsWith(cell.inspectionId() + ",")).findFirst()
                    .orElseThrow());
            String[] cells = lines.get(line).split(",", -1);
            assertThat(cells).as("no quoted cell in %s", cell).hasSize(header.size());
            assertThat(cells[header.indexOf(cell.column())]).isEqualTo(cell.right());
            cells[header.indexOf(cell.column())] = cell.wrong();
            lines.set(line, String.join(",", cells));
        }
        return String.join("\r\n", lines) + "\r\n";
    }

    private static String sample(String kind) {
        try (var file = MisreadRecordTest.class.getResourceAsStream("/samples/" + kind + ".csv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String answered(Misread cell, String more) {
        Answer rating = rating(cell.urn(), cell.published(), more);
        return switch (cell.column()) {
            case "publication_date" -> rating.at("/publicationDate");
            case "visits" -> visits(cell, more);
            default -> rating.at("/judgements/" + cell.column());
        };
    }

    private static String visits(Misread cell, String more) {
        Answer timeline = site.get("/api/authorities/" + cell.urn() + "/timeline?kind=inspection" + more);
        for (JsonNode entry : timeline.json().at("/items")) {
            if (entry.at("/inspectionId").asString().equals(cell.inspectionId())) {
                return String.join(";", entry.at("/visits").values().stream()
                        .map(v -> v.at("/start").asString() + ".." + v.at("/end").asString()).toList());
            }
        }
        return "";
    }

    private static Answer rating(String urn, String on, String more) {
        return site.get("/api/authorities/" + urn + "/rating?on=" + on + more);
    }

    private static int inadequate(String on, String more) {
        return standings(on, more).at("/inadequate").asInt();
    }

    private static JsonNode standings(String on, String more) {
        return site.get("/api/standings?rule=any-framework&on=" + on + more).json().at("/counts");
    }
}
