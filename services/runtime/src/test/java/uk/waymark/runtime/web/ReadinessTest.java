package uk.waymark.runtime.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@OnTestProcess
class ReadinessTest {

    @LocalServerPort
    int port;

    @AfterEach
    void ready() {
        TestProcess.ready = true;
    }

    @Test
    void isReadyWhenEveryConditionHolds() {
        var client = TestClient.on(port);
        assertThat(client.get("/actuator/health/readiness").status()).isEqualTo(200);

        TestProcess.ready = false;
        assertThat(client.get("/actuator/health/readiness").status()).isEqualTo(503);
        assertThat(client.get("/actuator/health/readiness").json().properties()).hasSize(1);
        assertThat(client.get("/actuator/health/liveness").status()).isEqualTo(200);
    }

    @Test
    void administratorsSeeWhichConditionDoesNot() {
        TestProcess.ready = false;
        var asked = TestClient.on(port).as("admin", TestProcess.PASSWORD).get("/actuator/health/readiness");
        assertThat(asked.json().at("/components/readinessGate/details/switched").asString())
                .isEqualTo("does not hold yet");
        assertThat(TestClient.on(port).as("recorder", TestProcess.PASSWORD).get("/actuator/health/readiness").body())
                .doesNotContain("switched");
    }

    @Test
    void nothingElseOfTheActuatorIsThere() {
        var admin = TestClient.on(port).as("admin", TestProcess.PASSWORD);
        for (String path : new String[]{"/actuator", "/actuator/env", "/actuator/heapdump", "/actuator/loggers",
            "/actuator/health/db", "/actuator/metrics", "/actuator/sessions", "/actuator/flyway"}) {
            assertThat(admin.get(path).status()).as(path).isEqualTo(404);
        }
    }

    @Test
    void whatIsMeasuredHoldsNoPaths() {
        TestClient.on(port).get("/api/test/rating/80566");
        assertThat(TestClient.on(port).get("/actuator/prometheus").body())
                .contains("http_server_requests_seconds_count").contains("uri=\"/api/test/rating/{urn}\"")
                .doesNotContain("rating/80566").doesNotContain("path=");
    }
}
