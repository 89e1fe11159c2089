package uk.waymark.runtime.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.waymark.events.JourneyEvent;
import uk.waymark.runtime.database.OnTestDatabase;
import uk.waymark.runtime.stream.StreamReader;
import uk.waymark.runtime.web.TestClient;

@OnTestDatabase
@SpringBootTest(classes = ToyApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT, properties = {
    "waymark.password=" + ProjectionModuleTest.PASSWORD, "server.address=127.0.0.1",
    "waymark.projections.patience=1s"})
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
