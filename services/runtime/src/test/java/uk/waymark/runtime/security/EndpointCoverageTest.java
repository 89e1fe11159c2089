package uk.waymark.runtime.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import uk.waymark.runtime.web.OnTestProcess;
import uk.waymark.runtime.web.TestClient;
import uk.waymark.runtime.web.TestProcess;

@OnTestProcess
class EndpointCoverageTest {

    @LocalServerPort
    int port;
    @Autowired
    ApplicationContext context;

    @Test
    void findsTheEndpointNobodyDecidedAbout() {
        assertThat(EndpointCoverage.of(context).withoutRule()).containsExactly("GET /api/test/unruled");
        assertThat(TestClient.on(port).get("/api/test/unruled").status()).isEqualTo(404);
    }

    @Test
    void everyRefusalIsGivenToEverybodyItIsMeantFor() {
        var client = TestClient.on(port);
        assertThat(EndpointCoverage.of(context).wronglyAnswered(client,
                Map.of(Role.RECORDER, client.as("recorder", TestProcess.PASSWORD), Role.ADMINISTRATOR,
                        client.as("admin2", TestProcess.PASSWORD), Role.AUDITOR,
                        client.as("auditor", TestProcess.PASSWORD))))
                .isEmpty();
    }

    @Test
    void noticesAWrongAnswer() {
        var client = TestClient.on(port);
        var admin = client.as("admin", TestProcess.PASSWORD);
        assertThat(EndpointCoverage.of(context).wronglyAnswered(admin, Map.of(Role.RECORDER, admin)))
                .anyMatch(line -> line.contains("/api/test/secret") && line.startsWith("expected 403"))
                .anyMatch(line -> line.contains("/api/test/secret") && line.startsWith("expected 401"));
    }

    @Test
    void tellsWhoMayDoWhat() {
        assertThat(EndpointCoverage.of(context).table()).contains("GET /api/test/echo everybody",
                "POST /api/test/record recorder", "GET /api/test/secret administrator, auditor",
                "GET /actuator/health/** nobody", "GET /api/test/unruled ?");
    }

    @Test
    void findsTheEndpointThatWouldBeReadOffTheRecord() {
        assertThat(EndpointCoverage.of(context).readOffTheRecord()).containsExactly("GET /api/test/hushed");
    }

    @Test
    void whatIsReadBelowApiIsRecordedUnlessItIsAlikeForAll() {
        var rules = EndpointRules.none().open(HttpMethod.GET, "/api/a").alike(HttpMethod.GET, "/api/b")
                .allow(Set.of(Role.AUDITOR), HttpMethod.GET, "/api/c").allow(Set.of(Role.AUDITOR), HttpMethod.POST,
                        "/api/d")
                .allowRecorded(Set.of(Role.AUDITOR), HttpMethod.POST, "/api/e").open(HttpMethod.GET, "/page");
        assertThat(rules.rules().stream().filter(EndpointRule::recorded).map(EndpointRule::pattern))
                .containsExactly("/api/a", "/api/c", "/api/e");
    }

    @Test
    void theMostSpecificRuleCounts() {
        var rules = EndpointRules.none().open(HttpMethod.GET, "/files/**").close(HttpMethod.GET, "/files/{name}")
                .allow(Set.of(Role.AUDITOR), HttpMethod.GET, "/files/secret");
        var ruled = new EndpointAccess(List.of(rules)).ruled();
        assertThat(ruled.stream().map(some -> some.rule().pattern()).distinct()).containsExactly("/files/secret",
                "/files/{name}", "/files/**");
    }

    @Test
    void twoRulesForOneEndpointStopTheStart() {
        var mine = EndpointRules.none().open(HttpMethod.GET, "/a/{id}");
        var yours = EndpointRules.none().close(HttpMethod.GET, "/a/{key}");
        assertThatThrownBy(() -> new EndpointAccess(List.of(mine, yours))).hasMessageContaining("/a/{key}");
    }
}
