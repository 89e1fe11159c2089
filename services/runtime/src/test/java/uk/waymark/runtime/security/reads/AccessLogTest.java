package uk.waymark.runtime.security.reads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import uk.waymark.runtime.web.OnTestProcess;
import uk.waymark.runtime.web.TestClient;
import uk.waymark.runtime.web.TestProcess;

@OnTestProcess
class AccessLogTest {

    @LocalServerPort
    int port;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    Environment settings;

    private TestClient as(String signIn) {
        return TestClient.on(port).as(signIn, TestProcess.PASSWORD);
    }

    private JsonNode reads(String query) {
        TestClient.Answer answer = as("auditor").get("/api/audit/reads" + query);
        assertThat(answer.status()).as(answer::body).isEqualTo(200);
        return answer.json();
    }

    private long recorded() {
        return jdbc.sql("select count(*) from access_log.read").query(Long.class).single();
    }

    private String id(String signIn) {
        return jdbc.sql("select id from directory.actor where sign_in = ?").param(signIn).query(String.class).single();
    }

    @Test
    void tellsWhoReadWhatWhenAndHowItWasAnswered() {
        Instant before = Instant.now().minusSeconds(5);
        assertThat(as("admin").with("X-Correlation-Id", "read-1").get("/api/test/rating/80566?grade=good").status())
                .isEqualTo(200);
        JsonNode read = reads("?actor=" + id("admin") + "&size=1").path("items").get(0);
        assertThat(read.path("actor").asString()).isEqualTo(id("admin"));
        assertThat(read.path("name").asString()).isEqualTo("Administrator");
        assertThat(read.path("method").asString()).isEqualTo("GET");
        assertThat(read.path("pattern").asString()).isEqualTo("/api/test/rating/{urn}");
        assertThat(read.at("/variables/urn").asString()).isEqualTo("80566");
        assertThat(read.path("query").asString()).isEqualTo("grade=good");
        assertThat(read.path("correlationId").asString()).isEqualTo("read-1");
        assertThat(read.path("status").asInt()).isEqualTo(200);
        assertThat(Instant.parse(read.path("at").asString())).isBetween(before, Instant.now().plusSeconds(5));
    }

    @Test
    void canBeFiltered() {
        as("admin").get("/api/test/rating/80999");
        as("auditor").get("/api/test/rating/80999");
        as("auditor").get("/api/test/list");
        assertThat(reads("?urn=80999").path("total").asInt()).as("and this one").isEqualTo(3);
        JsonNode read = reads("?urn=80999&actor=" + id("admin"));
        assertThat(read.path("total").asInt()).isEqualTo(1);
        String at = read.at("/items/0/at").asString();
        assertThat(reads("?urn=80999&actor=" + id("admin") + "&from=" + at).path("total").asInt()).isEqualTo(1);
        assertThat(reads("?urn=80999&actor=" + id("admin") + "&to=" + at).path("total").asInt()).isZero();
        assertThat(reads("?from=2000-01-01T00:00:00Z&to=2000-01-02T00:00:00Z").path("items").isEmpty()).isTrue();
    }

    @Test
    void lookingAtItIsAReadToo() {
        reads("?urn=1");
        JsonNode newest = reads("?actor=" + id("auditor") + "&size=2").at("/items/1");
        assertThat(newest.path("pattern").asString()).isEqualTo("/api/audit/reads");
        assertThat(newest.path("query").asString()).isEqualTo("urn=1");
    }

    @Test
    void isForAuditorsAndAdministrators() {
        assertThat(TestClient.on(port).get("/api/audit/reads").status()).isEqualTo(401);
        assertThat(as("recorder").get("/api/audit/reads").status()).isEqualTo(403);
        assertThat(as("admin").get("/api/audit/reads").status()).isEqualTo(200);
    }

    @Test
    void thePublicIsNotRecorded() {
        long before = recorded();
        TestClient.on(port).get("/api/test/whoami");
        TestClient.on(port).get("/api/test/secret");
        TestClient.on(port).as("admin", "wrong").get("/api/test/secret");
        as("admin").get("/api/openapi.json");
        as("recorder").post("/api/test/record", "{}");
        assertThat(recorded()).isEqualTo(before);
    }

    @Test
    void whatIsRefusedOrFailsIsRecordedToo() {
        as("recorder").get("/api/test/secret");
        assertThat(reads("?actor=" + id("recorder")).at("/items/0/status").asInt()).isEqualTo(403);
        as("recorder").get("/api/test/fails");
        assertThat(reads("?actor=" + id("recorder")).at("/items/0/status").asInt()).isEqualTo(500);
        as("recorder").send("HEAD", "/api/test/whoami", null);
        assertThat(reads("?actor=" + id("recorder")).at("/items/0/method").asString()).isEqualTo("HEAD");
        assertThat(as("recorder").get("/api/test/list?urn=%00").status()).as("as if it were not recorded")
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"update access_log.read set actor = 'a-nobody'", "delete from access_log.read",
        "truncate access_log.read", "update access_log.answer set status = 404", "delete from access_log.answer",
        "truncate access_log.answer",
        "insert into access_log.read (actor, method, pattern, variables, correlation, at) values"
                + " ('a-x', 'GET', '/', '{}', 'c', '2020-01-01')"})
    void theServiceCannotChangeIt(String change) {
        assertThatThrownBy(() -> jdbc.sql(change).update()).isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void notEvenTheOwnerChangesItByMistake() {
        for (String change : List.of("update access_log.read set actor = 'a-nobody'", "delete from access_log.answer",
                "truncate access_log.read")) {
            assertThatThrownBy(() -> owner(change)).isInstanceOf(SQLException.class)
                    .hasMessageContaining("what was read cannot be changed");
        }
    }

    @Test
    void whatCannotBeRecordedIsNotAnswered() throws SQLException {
        owner("alter table access_log.read add constraint shut check (correlation <> 'shut') not valid");
        try {
            var shut = as("auditor").with("X-Correlation-Id", "shut").get("/api/test/secret");
            assertThat(shut.status()).isEqualTo(503);
            assertThat(shut.header("Retry-After")).isEqualTo("1");
            assertThat(shut.json().path("type").asString()).isEqualTo("urn:waymark:problem:not-recorded");
            assertThat(shut.body()).doesNotContain("told");
            assertThat(TestClient.on(port).with("X-Correlation-Id", "shut").get("/api/test/whoami").status())
                    .isEqualTo(200);
        } finally {
            owner("alter table access_log.read drop constraint shut");
        }
        assertThat(as("auditor").with("X-Correlation-Id", "shut").get("/api/test/secret").status()).isEqualTo(200);
    }

    private void owner(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(settings.getProperty("spring.datasource.url"),
                settings.getProperty("waymark.database.owner.username"),
                settings.getProperty("waymark.database.owner.password"));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
