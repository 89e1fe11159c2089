package uk.waymark.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import uk.waymark.runtime.database.OnTestDatabase;
import uk.waymark.runtime.security.EndpointCoverage;
import uk.waymark.runtime.web.TestClient;

@OnTestDatabase
@SpringBootTest(classes = FirstPageTest.Process.class, webEnvironment = WebEnvironment.RANDOM_PORT, properties = {
    "server.address=127.0.0.1", "waymark.services=dashboard", "waymark.password=of this test"})
class FirstPageTest {

    private static final Pattern OWN_ADDRESS = Pattern.compile("(?:src|href)=\"(/assets/[^\"]*)\"|from '\\./([^']*)'");

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Process {}

    @LocalServerPort
    int port;
    @Autowired
    ApplicationContext context;

    @Test
    void showsEverybodyAPageThatRunsUnderTheStrictPolicy() {
        var page = TestClient.on(port).get("/");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'", "script-src 'self'");
        assertThat(page.header("Set-Cookie")).isNull();
        assertThat(page.body()).contains("<html lang=\"en-GB\">", "<h1>", "Open Government Licence v3.0")
                .doesNotContain("<style", " style=", "onclick", "<script>");
    }

    @Test
    void everythingThePageIsMadeOfIsThere() {
        Set<String> seen = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(List.of("/"));
        while (!open.isEmpty()) {
            addresses(open.pop()).stream().filter(seen::add).forEach(open::push);
        }
        assertThat(seen).contains("/assets/waymark.js", "/assets/waymark.css", "/assets/api.js", "/assets/dom.js");
    }

    @Test
    void nothingElseIsServed() {
        for (String path : List.of("/index.html", "/assets/", "/assets/../index.html",
                "/assets/DashboardModule.class")) {
            assertThat(TestClient.on(port).get(path).status()).as(path).isBetween(400, 404);
        }
        assertThat(EndpointCoverage.of(context).withoutRule()).isEmpty();
    }

    private List<String> addresses(String path) {
        var answer = TestClient.on(port).get(path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return OWN_ADDRESS.matcher(answer.body()).results().map(FirstPageTest::address).toList();
    }

    private static String address(MatchResult found) {
        return found.group(1) == null ? "/assets/" + found.group(2) : found.group(1);
    }
}
