package uk.waymark.runtime.projection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import uk.waymark.events.JourneyEvent;
import uk.waymark.runtime.database.OnTestDatabase;
import uk.waymark.runtime.stream.Listening;
import uk.waymark.runtime.stream.StreamReader;
import uk.waymark.runtime.web.TestClient;

@OnTestDatabase
@SpringBootTest(classes = ToyApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT, properties = {
    "waymark.password=" + ProjectionModuleTest.PASSWORD, "server.address=127.0.0.1",
    "waymark.projections.patience=1s", "waymark.streams.heartbeat=500ms"})
class ProjectionModuleTest {

    static final String PASSWORD = "correct horse battery";

    @LocalServerPort
    int port;
    @Autowired
    CommandGateway commands;
    @Autowired
    JdbcClient jdbc;

    private long record(String urn, JourneyEvent... facts) {
        return commands.sendAndWait(
                GenericCommandMessage.asCommandMessage(new ToyApplication.Record(urn, Arrays.asList(facts)))
                        .andMetaData(Map.of("actor", "a-test")));
    }

    private TestClient administrator() {
        return TestClient.on(port).as("admin", PASSWORD);
    }

    @Test
    void readsItsOwnWrites() {
        for (int i = 0; i < 20; i++) {
            long version = record("81001", Toy.planned("81001", "p", "title " + i));
            var answer = TestClient.on(port).get("/api/toy/81001?minVersion=" + version).json();
            assertThat(answer.path("titles").get(0).asString()).isEqualTo("title " + i);
            assertThat(TestClient.on(port).get("/api/toy/81001?knownAt=" + answer.path("knownAt").asString()).json())
                    .isEqualTo(answer);
        }
    }

    @Test
    void tellsAdministratorsWhoIsConnected() throws IOException {
        try (Listening watching = listening("/api/connections/stream", "admin");
                StreamReader nobody = new StreamReader(port, "/api/toy/stream", null);
                StreamReader another = new StreamReader(port, "/api/toy/stream", null);
                Listening auditor = listening("/api/toy/stream", "auditor")) {
            await().untilAsserted(() -> {
                assertThat(newest(watching).path("signedIn")).hasSize(2);
                assertThat(newest(watching).at("/everybody/0/count").asInt()).isEqualTo(2);
            });
            JsonNode now = administrator().get("/api/connections").json();
            assertThat(now).isEqualTo(newest(watching));
            assertThat(now.path("process").asString()).startsWith(ProcessHandle.current().pid() + "@");
            assertThat(now.at("/everybody/0/stream").asString()).isEqualTo("toy");
            assertThat(now.path("everybody")).hasSize(1);
            JsonNode first = now.path("signedIn").valueStream()
                    .filter(one -> one.path("stream").asString().equals("toy")).findFirst().orElseThrow();
            assertThat(first.path("name").asString()).isEqualTo("Auditor");
            assertThat(first.path("roles").toString()).isEqualTo("[\"auditor\"]");
            assertThat(Instant.parse(first.path("since").asString())).isBetween(Instant.now().minusSeconds(60),
                    Instant.now());
            assertThat(jdbc.sql("""
                                select distinct pattern from access_log.read
                                where actor = (select id from directory.actor where sign_in = 'admin')""")
                    .query(String.class).list()).contains("/api/connections", "/api/connections/stream");
            nobody.close();
            await().untilAsserted(() -> assertThat(
                    newest(watching).at("/everybody/0/count").asInt()).isEqualTo(1));
        }
        for (TestClient other : List.of(TestClient.on(port), TestClient.on(port).as("auditor", PASSWORD),
                TestClient.on(port).as("recorder", PASSWORD))) {
            assertThat(other.get("/api/connections").status()).isIn(401, 403);
            assertThat(other.get("/api/connections/stream").status()).isIn(401, 403);
        }
    }

    private static JsonNode newest(Listening listening) {
        List<JsonNode> all = listening.data();
        return all.isEmpty() ? MissingNode.getInstance() : all.getLast();
    }

    private Listening listening(String path, String who) {
        String credentials = Base64.getEncoder().encodeToString((who + ":" + PASSWORD).getBytes(UTF_8));
        return new Listening(port, path, Map.of("Authorization", "Basic " + credentials));
    }

    @Test
    void saysThatAVersionIsNotThereYet() {
        var answer = TestClient.on(port).get("/api/toy/81002?minVersion=7");
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("1");
        assertThat(answer.json().path("type").asString()).isEqualTo("urn:waymark:problem:not-reached");
    }

    @Test
    void streamsSoonAfterTheCommand() throws IOException {
        try (StreamReader reader = new StreamReader(port, "/api/toy/stream", null)) {
            await().until(() -> reader.events().size() == 1);
            List<Long> micros = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                int seen = reader.events().size();
                long begun = System.nanoTime();
                record("81003", Toy.planned("81003", "p", "title " + i),
                        Toy.shown("81003", "p", LocalDate.of(2020, 1, 1)));
                await().pollInterval(1, TimeUnit.MILLISECONDS).until(() -> reader.events().size() > seen);
                micros.add((reader.events().getLast().atNanos() - begun) / 1_000);
            }
            micros.sort(null);
            System.out.printf("command to stream: p50 %d us, p99 %d us%n", micros.get(50), micros.get(98));
            assertThat(micros.get(50)).isLessThan(TimeUnit.MILLISECONDS.toMicros(500));
        }
    }

    @Test
    void isRebuiltByAdministratorsOnly() {
        record("81004", Toy.planned("81004", "p", "title"), Toy.planned("81004", "p", "other title"));
        assertThat(TestClient.on(port).send("POST", "/api/projections/toy/rebuild", null).status()).isEqualTo(401);
        assertThat(TestClient.on(port).as("recorder", PASSWORD).send("POST", "/api/projections/toy/rebuild", null)
                .status()).isEqualTo(403);
        assertThat(administrator().send("POST", "/api/projections/none/rebuild", null).status()).isEqualTo(404);
        assertThat(administrator().send("DELETE", "/api/projections/toy/rebuild", null).status()).isEqualTo(409);
        var started = administrator().send("POST", "/api/projections/toy/rebuild", null);
        assertThat(started.status()).as(started::body).isEqualTo(202);
        await().untilAsserted(() -> assertThat(
                administrator().get("/api/projections/toy/rebuild").json().path("state").asString())
                .isEqualTo("finished"));
        var projections = administrator().get("/api/projections").json();
        assertThat(projections.get(0).path("generation").asInt()).isEqualTo(2);
        assertThat(projections.get(0).at("/rebuild/differing").size()).isZero();
        var back = administrator().send("POST", "/api/projections/toy/switch-back", null);
        assertThat(back.json().path("generation").asInt()).isEqualTo(1);
    }

    @Test
    void isCheckedByAdministratorsAndAuditors() {
        var auditor = TestClient.on(port).as("auditor", PASSWORD);
        assertThat(TestClient.on(port).send("POST", "/api/projections/check", null).status()).isEqualTo(401);
        assertThat(TestClient.on(port).as("recorder", PASSWORD).send("POST", "/api/projections/check", null).status())
                .isEqualTo(403);
        assertThat(auditor.get("/api/projections").status()).isEqualTo(200);
        assertThat(auditor.send("POST", "/api/projections/toy/rebuild", null).status()).isEqualTo(403);
        assertThat(auditor.get("/api/projections/check").status()).isEqualTo(404);
        assertThat(auditor.send("DELETE", "/api/projections/check", null).status()).isEqualTo(409);
        assertThat(TestClient.on(port).get("/actuator/prometheus").body()).doesNotContain("waymark_projection_check");

        long version = record("81006", Toy.planned("81006", "p", "title"), Toy.planned("81006", "q", "other"));
        TestClient.on(port).get("/api/toy/81006?minVersion=" + version);
        jdbc.sql("update toy.plan set title = 'forged' where urn = '81006' and key = 'q'").update();
        var started = auditor.send("POST", "/api/projections/check", null);
        assertThat(started.status()).as(started::body).isEqualTo(202);
        await().untilAsserted(() -> assertThat(
                administrator().get("/api/projections/check").json().path("state").asString()).isEqualTo("finished"));
        var check = administrator().get("/api/projections/check").json();
        assertThat(check.at("/byProjection/toy").asInt()).as("%s", check).isEqualTo(1);
        assertThat(check.path("differences").asInt()).isEqualTo(1);
        assertThat(check.path("authoritiesDone").asInt()).isEqualTo(check.path("authoritiesTotal").asInt())
                .isPositive();
        var differences = auditor.get("/api/projections/check/differences?projection=toy&urn=81006&size=1").json();
        assertThat(differences.path("total").asInt()).isEqualTo(1);
        assertThat(differences.at("/items/0/key").asString()).isEqualTo("q");
        assertThat(differences.at("/items/0/since").asString()).endsWith("Z");
        assertThat(differences.at("/items/0/table/title").asString()).isEqualTo("forged");
        assertThat(differences.at("/items/0/fold/title").asString()).isEqualTo("other");
        assertThat(auditor.get("/api/projections/check/differences?urn=nobody").json().path("total").asInt()).isZero();
        assertThat(auditor.get("/api/projections/check/differences?check=999").status()).isEqualTo(404);
        assertThat(auditor.get("/api/projections/check/differences?check=x").status()).isEqualTo(400);
        await().untilAsserted(() -> assertThat(TestClient.on(port).get("/actuator/prometheus").body())
                .contains("waymark_projection_check_differences{projection=\"toy\"} 1.0",
                        "waymark_projection_check_age_seconds{projection=\"toy\"}"));
        jdbc.sql("update toy.plan set title = 'other' where title = 'forged'").update();
    }

    @Test
    void recordsThatAStreamWasOpenedAndEndsItWhenItsReaderIsRemoved() throws Exception {
        jdbc.sql("""
                 insert into directory.actor (id, sign_in, display_name, roles, password_hash)
                 select 'a-7f3a02c4d81b', 'leaving', 'Leah Leaving', roles, password_hash
                 from directory.actor where sign_in = 'recorder'""").update();
        String basic = Base64.getEncoder().encodeToString(("leaving:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        HttpClient browser = HttpClient.newHttpClient();
        try {
            var opened = browser.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/toy/stream"))
                    .header("Authorization", "Basic " + basic).build(), BodyHandlers.ofInputStream());
            assertThat(opened.statusCode()).isEqualTo(200);
            await().untilAsserted(() -> {
                var read = administrator().get("/api/audit/reads").json().path("items").values().stream()
                        .filter(item -> item.path("pattern").asString().equals("/api/toy/stream")).findFirst();
                assertThat(read.orElseThrow().path("status").asInt()).isEqualTo(200);
                assertThat(read.get().path("name").asString()).isEqualTo("Leah Leaving");
            });
            CompletableFuture<byte[]> all = CompletableFuture.supplyAsync(() -> readToTheEnd(opened.body()));
            assertThat(administrator().send("DELETE", "/api/directory/actors/a-7f3a02c4d81b", null).status())
                    .isEqualTo(200);
            assertThat(all).succeedsWithin(Duration.ofSeconds(20));
            assertThat(TestClient.on(port).as("leaving", PASSWORD).get("/api/toy/stream").status()).isEqualTo(401);
        } finally {
            browser.shutdownNow();
        }
    }

    private static byte[] readToTheEnd(InputStream stream) {
        try (stream) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void isReadyAndMeasured() {
        await().untilAsserted(() -> assertThat(TestClient.on(port).get("/actuator/health/readiness").status())
                .isEqualTo(200));
        String meters = TestClient.on(port).get("/actuator/prometheus").body();
        assertThat(meters).contains("waymark_projection_lag_events{projection=\"toy\"",
                "waymark_projection_lag_seconds{projection=\"toy\"", "waymark_streams_clients",
                "waymark_streams_conflated_total", "waymark_projection_rebuild_progress{projection=\"toy\"");
    }

    @Test
    void commitsRowsWithTheToken() {
        long version = record("81005", Toy.planned("81005", "p", "title"));
        TestClient.on(port).get("/api/toy/81005?minVersion=" + version);
        var stamps = jdbc.sql("""
                              select (select xmin::text from toy.progress where urn = '81005') as progress,
                                (select xmin::text from toy.plan where urn = '81005') as fact""").query()
                .singleRow();
        assertThat(stamps.get("progress")).isEqualTo(stamps.get("fact"));
        assertThat(jdbc.sql("select xmin::text from event_store.processor_token where processor = 'toy'")
                .query(String.class).list()).contains((String) stamps.get("fact"));
    }
}
