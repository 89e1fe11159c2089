package uk.waymark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;

/** A stored event breaks: its authority stands still in every projection, truthfully, and nobody else does. */
@ExtendWith(OutputCaptureExtension.class)
class ParkedRecordTest {

    private static final String SUNDERLAND = "80566";
    private static final String OTHER = "80543";
    private static final String SECRET = "an unpublished grade";
    private static final String INSERT = """
                                         with now as materialized (select event_store.recorded_now() as instant)
                                         insert into event_store.event (urn, version, recorded_at, type, revision,
                                           payload, metadata, event_id, aggregate_type)
                                         select ?, (select max(version) + 1 from event_store.event where urn = ?),
                                           instant, ?, ?, ?, '{"actor":"a-test"}', ?, 'journey' from now""";

    private Path data;
    private ConfigurableApplicationContext waymark;
    private Site site;

    @BeforeEach
    void start() throws IOException {
        data = Files.createTempDirectory("waymark-parked");
        run();
        imported("authorities");
        imported("inspections");
        await().until(() -> site.get("/api/standings?on=2021-08-20&rule=ilacs").json()
                .at("/counts/outstanding").asInt() == 18);
    }

    private void run() {
        SpringApplication application = new SpringApplication(Waymark.class);
        application.setRegisterShutdownHook(false);
        waymark = application.run("--server.port=0", "--server.address=127.0.0.1", "--waymark.data=" + data,
                "--waymark.password=" + RunningWaymark.PASSWORD, "--waymark.samples=false",
                "--spring.main.banner-mode=off");
        site = new Site(((WebServerApplicationContext) waymark).getWebServer().getPort(), null,
                RunningWaymark.PASSWORD);
    }

    @AfterEach
    void stop() throws IOException {
        waymark.close();
        FileSystemUtils.deleteRecursively(data);
    }

    @Test
    void isParkedToldAndRetried(CapturedOutput output) throws Exception {
        JsonNode before = site.get("/api/authorities/80566/rating").json();
        String standingsAt = Instant.parse(site.get("/api/standings").at("/knownAt")).plusNanos(1_000).toString();
        broken(SUNDERLAND, "inspection-recorded", "1", "{\"urn\":\"80566\",\"edition\":\"" + SECRET, "broken");
        broken(OTHER, "inspection-recorded", "99", "{}", "of-tomorrow");
        broken("80541", "never-heard-of", "1", "{\"words\":\"" + SECRET + "\"}", "unheard-of");
        Answer statement = statement(SUNDERLAND);
        assertThat(statement.status()).as("nothing is decided on a past that cannot be read").isEqualTo(503);
        assertThat(statement.body()).contains("past-unreadable", "a stored event is no JSON");
        Answer other = statement("80557");
        assertThat(other.status()).as(other.body()).isEqualTo(201);

        await("parked in all three projections")
                .until(() -> parked().size() == 9);
        await().until(() -> site
                .get("/api/standings?minPosition=" + other.at("/position")).status() == 200);
        JsonNode sunderland = parked().valueStream().filter(row -> row.at("/urn").asString().equals(SUNDERLAND))
                .findFirst().orElseThrow();
        assertThat(sunderland.at("/eventId").asString()).isEqualTo("broken");
        assertThat(sunderland.at("/type").asString()).isEqualTo("inspection-recorded");
        assertThat(sunderland.at("/error").asString()).isEqualTo("UnreadableEvent");
        assertThat(parked().toString())
                .contains("nothing reads revision 99 of inspection-recorded", "revision 1 of never-heard-of")
                .doesNotContain(SECRET);

        Answer events = site.as("auditor").get("/api/audit/events?recordedFrom=" + standingsAt);
        assertThat(events.json().at("/items").valueStream().map(item -> item.at("/summary").asString()))
                .as("those who may see everything see it as it is stored")
                .contains("An event that this release cannot read");
        assertThat(events.body()).contains(SECRET);
        assertThat(site.as("auditor").get("/api/audit/events.jsonl?recordedFrom=" + standingsAt).body().lines())
                .hasSize(4);
        assertThat(site.as("auditor").get("/api/audit/events.csv?recordedFrom=" + standingsAt).status())
                .isEqualTo(200);
        assertThat(site.as("auditor").get("/api/audit/authorities/80566/state").status()).isEqualTo(503);

        assertThat(site.get("/actuator/health/readiness").status()).isEqualTo(200);
        await("told").untilAsserted(() -> assertThat(site.as("admin").get("/actuator/health/readiness").body())
                .contains("parked authorities: 3"));
        await("measured")
                .untilAsserted(() -> assertThat(site.get("/actuator/prometheus").body())
                        .contains("waymark_projection_parked{projection=\"current-rating\"} 3.0"));
        assertThat(site.as("recorder").get("/api/projections/parked").status()).isEqualTo(403);
        assertThat(site.as("auditor").get("/api/projections/parked").status()).isEqualTo(200);
        assertThat(site.as("auditor").post("/api/projections/parked/retry", "").status()).isEqualTo(403);

        JsonNode standings = await("behind").until(() -> site.get("/api/standings?on=2021-08-20&rule=ilacs").json(),
                told -> told.at("/behind").size() == 3);
        assertThat(standings.at("/behind").valueStream().map(JsonNode::asString)).containsExactly("80541", OTHER,
                SUNDERLAND);
        assertThat(standings.at("/counts/outstanding").asInt()).isEqualTo(18);
        Answer rating = site.get("/api/authorities/80566/rating");
        assertThat(rating.json().at("/behind").valueStream().map(JsonNode::asString)).containsExactly(SUNDERLAND);
        assertThat(rating.json().at("/version")).isEqualTo(before.at("/version"));
        assertThat(rating.json().at("/judgements")).isEqualTo(before.at("/judgements"));
        assertThat(site.get("/api/authorities/80557/rating").json().has("behind")).isFalse();
        long version = before.at("/version").asLong() + 1;
        Answer waiting = site.get("/api/authorities/80566/timeline?minVersion=" + version);
        assertThat(waiting.status()).isEqualTo(503);
        assertThat(waiting.headers().firstValue("Retry-After")).hasValue("60");
        assertThat(waiting.body()).contains("waits for an administrator");

        assertThat(site.as("admin").post("/api/projections/parked/retry", "").json()).hasSize(9);
        assertThat(parked().get(0).at("/attempts").asInt()).isEqualTo(2);
        repair("broken", "authority-codes-changed", "1", codes("80566"));
        assertThat(site.as("admin").post("/api/projections/current-rating/parked/80566/retry", "").json()).isEmpty();
        assertThat(parked()).hasSize(8);
        assertThat(site.as("admin").post("/api/projections/current-rating/parked/80566/retry", "").status())
                .isEqualTo(404);
        assertThat(site.get("/api/authorities/80566/rating?minVersion=" + version).json().at("/version").asLong())
                .isEqualTo(version);

        repair("of-tomorrow", "authority-codes-changed", "1", codes("80543"));
        repair("unheard-of", "authority-codes-changed", "1", codes("80541"));
        waymark.close();
        run();
        await("retried at the start").until(() -> parked().isEmpty());
        await()
                .until(() -> !site.get("/api/standings?on=2021-08-20&rule=ilacs").json().has("behind"));
        assertThat(statement(SUNDERLAND).status()).isEqualTo(201);
        assertThat(site.as("admin").post("/api/projections/check", "").status()).isEqualTo(202);
        await().until(
                () -> site.as("admin").get("/api/projections/check").at("/state").equals("finished"));
        assertThat(site.as("admin").get("/api/projections/check").json().at("/differences").asInt()).isZero();
        assertThat(output).doesNotContain(SECRET);
    }

    private static String codes(String urn) {
        return "{\"urn\":\"" + urn + "\",\"onsCode\":\"E08000099\",\"from\":\"2026-04-01\"}";
    }

    private JsonNode parked() {
        return site.as("admin").get("/api/projections/parked").json();
    }

    private Answer statement(String urn) {
        return site.as("recorder").post("/api/authorities/" + urn + "/statements",
                """
                {"statementId": "goes-on", "words": "Life goes on", "person": "A Director", "role": "Director",
                 "on": {"precision": "day", "value": "2026-09-01"}, "source": {"title": "A letter"}}""");
    }

    private void broken(String urn, String type, String revision, String payload, String eventId) {
        assertThat(waymark.getBean(JdbcClient.class).sql(INSERT).params(urn, urn, type, revision, payload, eventId)
                .update()).isEqualTo(1);
    }

    /** As somebody who may do everything with the database could, in need. */
    private void repair(String eventId, String type, String revision, String payload)
            throws SQLException, IOException {
        List<String> server = Files.readAllLines(data.resolve("postgres").resolve("postmaster.pid"));
        String password = Files.readString(data.resolve("postgres-password")).strip();
        try (Connection superuser = DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + server.get(3) + "/waymark", "postgres", password);
                var statement = superuser.createStatement();
                var update = superuser.prepareStatement(
                        "update event_store.event set type = ?, revision = ?, payload = ? where event_id = ?")) {
            statement.execute("alter table event_store.event disable trigger event_is_final");
            update.setString(1, type);
            update.setString(2, revision);
            update.setString(3, payload);
            update.setString(4, eventId);
            assertThat(update.executeUpdate()).isEqualTo(1);
            statement.execute("alter table event_store.event enable trigger event_is_final");
        }
    }

    private void imported(String kind) throws IOException {
        try (var file = ParkedRecordTest.class.getResourceAsStream("/samples/" + kind + ".csv")) {
            Answer begun = site.as("recorder").postCsv("/api/imports?kind=" + kind,
                    new String(file.readAllBytes(), StandardCharsets.UTF_8));
            assertThat(begun.status()).as(begun.body()).isEqualTo(202);
            await("import of " + kind).atMost(Duration.ofMinutes(2)).until(() -> site.as("recorder")
                    .get("/api/imports/" + begun.at("/id")).at("/state").equals("done"));
        }
    }
}
