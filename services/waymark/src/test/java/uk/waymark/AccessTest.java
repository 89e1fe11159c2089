package uk.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import uk.waymark.runtime.security.EndpointCoverage;
import uk.waymark.runtime.security.Role;
import uk.waymark.runtime.web.TestClient;

/** Every endpoint of the whole application, whichever module mapped it, against every role. */
class AccessTest {

    private final RunningWaymark waymark = RunningWaymark.shared();
    private final EndpointCoverage endpoints = EndpointCoverage.of(waymark.context());

    @Test
    void everyEndpointHasARule() {
        assertThat(endpoints.withoutRule()).isEmpty();
        assertThat(endpoints.table()).anyMatch(line -> line.contains("/api/standings"))
                .anyMatch(line -> line.contains("/api/imports"))
                .anyMatch(line -> line.startsWith("GET /api/audit/authorities/{urn}/events ")
                        && line.contains("auditor") && !line.contains("recorder"))
                .contains("GET /api/authorities/{urn}/corrections everybody");
    }

    @Test
    void nothingBeyondThePublicIsReadOffTheRecord() {
        assertThat(endpoints.readOffTheRecord()).isEmpty();
    }

    @Test
    void everyRoleIsLetInWhereItsRuleSaysSoAndNowhereElse() {
        int port = ((WebServerApplicationContext) waymark.context()).getWebServer().getPort();
        TestClient anybody = TestClient.on(port);
        assertThat(endpoints.wronglyAnswered(anybody,
                Map.of(Role.RECORDER, anybody.as("recorder", RunningWaymark.PASSWORD), Role.ADMINISTRATOR,
                        anybody.as("admin", RunningWaymark.PASSWORD), Role.AUDITOR,
                        anybody.as("auditor", RunningWaymark.PASSWORD))))
                .isEmpty();
    }
}
