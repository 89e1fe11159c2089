package uk.waymark;

import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import uk.waymark.runtime.database.TestDatabase;

/** Two whole processes on one PostgreSQL: they share everything, and one of them is killed at the end. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SharedPostgresTest {

    private static final int SAMPLE_ROWS = 699;
    private static final List<String> PROCESSORS = List.of("current-rating", "improvement-timeline", "corrections");
    private static final List<String> RATED = List.of("80419", "80426", "80429", "80432", "80438", "80441", "80444",
            "80445", "80447",
            "80448", "80450", "80454");
    private static final List<String> WRITTEN_ALL_ALONG = List.of("80455", "80460", "80464", "80466");
    /** Recorded once, before the kill, and once while nobody was connected. */
    private static final String HEARD_BEFORE = "80478";
    private static final String MISSED = "80475";
    private static final int ROUNDS = 40;
    /** What the manual promises, beyond what recording takes on this machine as busy as it is. */
    private static final Duration TAKEN_OVER_WITHIN = Duration.ofSeconds(5);
    private static final String STATEMENTS = "statement_id,urn,authority,on,person,role,words,confidence,source_title,"
            + "source_link\n";

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private static Path folder;
    private static TestDatabase database;
    private static WaymarkProcess a;
    private static WaymarkProcess b;

    @BeforeAll
    static void startBothAtOnce() {
        database = TestDatabase.create();
        CompletableFuture<WaymarkProcess> other = supplyAsync(
                () -> WaymarkProcess.start(folder, database.properties()));
        a = WaymarkProcess.start(folder, database.properties());
        b = other.join();
    }

    @AfterAll
    static void stop() {
        Stream.of(a, b).filter(process -> process != null).forEach(WaymarkProcess::stop);
        database.close();
    }

    private static Site site(WaymarkProcess process, String user) {
        return process.site().as(user);
    }

    /** Asks both at the same time. */
    private static List<Answer> atOnce(Function<WaymarkProcess, Answer> request) {
        CompletableFuture<Answer> other = supplyAsync(() -> request.apply(b));
        return List.of(request.apply(a), other.join());
    }

    private static List<Integer> statuses(List<Answer> answers) {
        return answers.stream().map(Answer::status).sorted().toList();
    }

    /** Segments that a process works on, by processor. */
    private static Map<String, Integer> owned(WaymarkProcess process) {
        Map<String, Integer> owned = new LinkedHashMap<>();
        process.site().get("/actuator/prometheus").body().lines()
                .filter(line -> line.startsWith("waymark_processor_segments_owned{"))
                .forEach(line -> owned.put(line.replaceFirst(".*processor=\"([^\"]+)\".*", "$1"),
                        (int) Double.parseDouble(line.substring(line.lastIndexOf(' ')))));
        return owned;
    }

    private static void awaitOwned(WaymarkProcess process, int segments) {
        await("segments").untilAsserted(() -> assertThat(owned(process))
                .containsOnlyKeys(PROCESSORS).allSatisfy((name, count) -> assertThat(count).isEqualTo(segments)));
    }

    @Test
    @Order(1)
    void aFirstStartOfBothImportsTheSamplesOnce() {
        Answer imports = site(b, "recorder").get("/api/imports");
        assertThat(imports.json().at("/total").asInt()).as(imports.body()).isEqualTo(1);
        assertThat(imports.at("/items/0/state")).isEqualTo("done");
        assertThat(imports.json().at("/items/0/rows/added").asInt()).isEqualTo(SAMPLE_ROWS);
        for (WaymarkProcess process : List.of(a, b)) {
            assertThat(process.site().get("/api/standings?on=2021-08-20&rule=ilacs").json()
                    .at("/counts/outstanding").asInt()).isEqualTo(18);
        }
    }

    @Test
    @Order(2)
    void theSegmentsAreShared() {
        awaitOwned(a, 2);
        awaitOwned(b, 2);
    }

    @Test
    @Order(3)
    void ofTwoWhoWriteTheSameJourneyAtOnceOneIsToldOfTheConflict() {
        long version = RatingsRecorded.record(site(a, "recorder"), "80467", 1);
        for (int round = 0; round < ROUNDS; round++) {
            String expected = "\"" + version + "\"";
            int number = round;
            List<Answer> answers = atOnce(process -> site(process, "recorder").post("/api/authorities/80467/statements",
                    statement((process == a ? "a-" : "b-") + number), "If-Match", expected));
            assertThat(statuses(answers)).as(() -> answers.toString()).containsExactly(201, 409);
            for (Answer answer : answers) {
                if (answer.status() == 409) {
                    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                            .startsWith("application/problem+json");
                    assertThat(answer.body()).contains("version_is_current");
                } else {
                    assertThat(answer.json().at("/version").asLong()).isEqualTo(++version);
                }
            }
        }
        assertThat(site(b, "auditor").get("/api/audit/authorities/80467/events?size=200").body())
                .contains("\"version\":" + version).doesNotContain("\"version\":" + (version + 1));
    }

    private static String statement(String id) {
        return """
               {"statementId": "%s", "words": "Said by %s", "person": "A Director", "role": "Director",
                "on": {"precision": "day", "value": "2026-09-01"}, "source": {"title": "A letter"}}"""
                .formatted(id, id);
    }

    @Test
    @Order(4)
    void oneSignInIsGoodForBothAndSoIsSigningOut() {
        SignedInBrowser browser = new SignedInBrowser();
        browser.signIn(a.site().port(), "auditor");
        assertThat(browser.status(a.site().port(), "/api/audit/reads")).isEqualTo(200);
        assertThat(browser.status(b.site().port(), "/api/audit/reads")).isEqualTo(200);
        browser.signOut(a.site().port());
        assertThat(browser.status(b.site().port(), "/api/audit/reads")).isEqualTo(401);
    }

    @Test
    @Order(5)
    void whatIsStartedOnBothRunsOnce() {
        List<Answer> rebuilds = atOnce(
                process -> site(process, "admin").post("/api/projections/current-rating/rebuild", ""));
        assertThat(statuses(rebuilds)).containsExactly(202, 202);
        assertThat(rebuilds).extracting(rebuild -> rebuild.json().at("/generation").asInt()).containsOnly(2);
        awaitRebuilt(a, "current-rating", 2);

        String csv = STATEMENTS
                + "twice,80473,Hartlepool,2026-09-02,A Director,Director,Imported twice,verified,A letter,\n";
        List<Answer> imports = atOnce(process -> site(process, "recorder").postCsv("/api/imports", csv));
        assertThat(imports).filteredOn(begun -> begun.status() != 202)
                .allSatisfy(refused -> assertThat(refused.body()).contains("one_import_at_a_time"));
        List<String> begun = imports.stream().filter(answer -> answer.status() == 202).map(job -> job.at("/id"))
                .toList();
        assertThat(begun).isNotEmpty();
        begun.forEach(id -> awaitImport(a, id, "done"));
        assertThat(begun.stream().mapToInt(id -> site(b, "recorder").get("/api/imports/" + id).json()
                .at("/rows/added").asInt()).sum()).as("rows recorded").isEqualTo(1);
    }

    private static void awaitRebuilt(WaymarkProcess process, String projection, int generation) {
        await("rebuild").untilAsserted(() -> {
            Answer rebuild = site(process, "admin").get("/api/projections/" + projection + "/rebuild");
            assertThat(rebuild.at("/state")).as(rebuild.body()).isEqualTo("finished");
            assertThat(rebuild.json().at("/generation").asInt()).isEqualTo(generation);
        });
    }

    private static void awaitImport(WaymarkProcess process, String id, String state) {
        await("import").untilAsserted(() -> {
            Answer job = site(process, "recorder").get("/api/imports/" + id);
            assertThat(job.at("/state")).as(job.body()).isEqualTo(state);
        });
    }

    @Test
    @Order(6)
    void clientsOfBothHearWhatIsRecordedOnEither() throws Exception {
        try (RatingsHeard onA = new RatingsHeard(a.site().port());
                RatingsHeard onB = new RatingsHeard(b.site()
                        .port())) {
            for (int number = 1; number <= 5; number++) {
                for (String urn : RATED.subList(0, 3)) {
                    RatingsRecorded.record(site(number % 2 == 0 ? a : b, "recorder"), urn, number);
                }
            }
            for (String urn : RATED.subList(0, 3)) {
                onA.endsInOrderWith(urn, 5);
                onB.endsInOrderWith(urn, 5);
            }
        }
    }

    @Test
    @Order(7)
    void theOtherTakesOverWithinSecondsWhenOneIsKilled() throws Exception {
        SignedInBrowser browser = new SignedInBrowser();
        browser.signIn(a.site().port(), "auditor");
        List<RatingsHeard> clients = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            clients.add(new RatingsHeard(a.site().port()));
        }
        String halfDone;
        long begun = System.nanoTime();
        rated(9);
        Duration usual = since(begun);
        CompletableFuture<Integer> writing;
        long killed;
        try (Connection inTheWay = database.owner()) {
            inTheWay.setAutoCommit(false);
            halfDone = importThatHangs(inTheWay);
            rebuildThatHangs(inTheWay);
            writing = supplyAsync(SharedPostgresTest::writeForAWhile);
            RatingsRecorded.record(site(a, "recorder"), HEARD_BEFORE, 1);
            await().until(() -> clients.stream().allMatch(
                    client -> client.of("80466").size() > 3 && client.of(HEARD_BEFORE).size() == 1));

            killed = System.nanoTime();
            a.kill();
            inTheWay.rollback();
        }
        awaitProjected("rating", Map.of(MISSED, RatingsRecorded.record(site(b, "recorder"), MISSED, 1)));
        clients.forEach(client -> client.resume(b.site().port()));
        Map<String, Long> versions = rated(10);
        Duration takenOver = since(killed);
        System.out.println("from the kill to what was recorded after it in the ratings: " + takenOver);
        assertThat(takenOver).as("taken over; recording as much took %s before", usual)
                .isLessThan(TAKEN_OVER_WITHIN.plus(usual.multipliedBy(2)));
        awaitOwned(b, 4);
        assertThat(browser.status(b.site().port(), "/api/audit/reads")).as("session").isEqualTo(200);

        awaitImport(b, halfDone, "interrupted");
        assertThat(site(b, "recorder").post("/api/imports/" + halfDone + "/resume", "").status()).isEqualTo(202);
        awaitImport(b, halfDone, "done");
        assertThat(site(b, "recorder").get("/api/imports/" + halfDone).json().at("/rows/added").asInt()).isEqualTo(3);
        awaitRebuilt(b, "improvement-timeline", 3);
        awaitProjected("timeline", versions);

        int last = writing.join();
        for (RatingsHeard client : clients) {
            assertThat(client.names()).as("after coming back").containsOnly("change");
            for (String urn : WRITTEN_ALL_ALONG) {
                client.endsInOrderWith(urn, last);
            }
            for (String urn : RATED) {
                client.endsInOrderWith(urn, 10);
            }
            client.heardOnce(MISSED, 1);
            client.heardOnce(HEARD_BEFORE, 1);
            client.close();
        }
    }

    /** Another rating of each of twelve, recorded on B and read there; the versions of their journeys. */
    private static Map<String, Long> rated(int number) {
        Map<String, Long> versions = new LinkedHashMap<>();
        RATED.forEach(urn -> versions.put(urn, RatingsRecorded.record(site(b, "recorder"), urn, number)));
        awaitProjected("rating", versions);
        return versions;
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }

    private static void awaitProjected(String projected, Map<String, Long> versions) {
        versions.forEach((urn, version) -> await(urn).until(() -> b.site()
                .get("/api/authorities/" + urn + "/" + projected + "?minVersion=" + version).status() == 200));
    }

    /** On B, until A has been dead for a second or two. */
    private static int writeForAWhile() {
        int number = 0;
        long dead = 0;
        while (dead == 0 || System.nanoTime() - dead < Duration.ofSeconds(2).toNanos()) {
            number++;
            for (String urn : WRITTEN_ALL_ALONG) {
                RatingsRecorded.record(site(b, "recorder"), urn, number);
            }
            dead = dead == 0 && !a.isAlive() ? System.nanoTime() : dead;
        }
        return number;
    }

    private static String importThatHangs(Connection inTheWay) throws SQLException {
        execute(inTheWay, "lock table recording.import_row in share mode");
        Answer begun = site(a, "recorder").postCsv("/api/imports", Stream
                .of("80468,Essex", "80471,Halton", "80472,Hampshire")
                .map(authority -> "hung," + authority + ",2026-09-02,A Director,Director,Late,verified,A letter,\n")
                .reduce(STATEMENTS, String::concat));
        assertThat(begun.status()).as(begun.body()).isEqualTo(202);
        awaitImport(b, begun.at("/id"), "checking");
        return begun.at("/id");
    }

    private static void rebuildThatHangs(Connection inTheWay) throws SQLException {
        execute(inTheWay, "lock table improvement_timeline.generation in row share mode");
        assertThat(site(a, "admin").post("/api/projections/improvement-timeline/rebuild", "").at("/state"))
                .isEqualTo("running");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
