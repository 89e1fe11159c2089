package uk.waymark.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
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
@SpringBootTest(classes = PagesTest.Process.class, webEnvironment = WebEnvironment.RANDOM_PORT, properties = {
    "server.address=127.0.0.1", "waymark.services=dashboard", "waymark.password=of this test"})
class PagesTest {

    private static final Pattern PARTS = Pattern
            .compile("(?:src|href)=\"(/assets/[^\"]*)\"|(?:from|import) '(\\.[^']*)'");

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Process {}

    @LocalServerPort
    int port;
    @Autowired
    ApplicationContext context;

    static Stream<String> pages() {
        return Stream.of("/", "/authorities/80566", "/audit/authorities/80566", "/compare", "/how-we-count",
                "/about-the-data", "/using-the-api",
                "/accessibility", "/corrections", "/corrections/80566/any", "/authorities/80566/correct",
                "/operations", "/record", "/record/register-authority", "/authorities/80566/record",
                "/authorities/80566/record/record-inspection", "/imports", "/imports/any", "/corrections/batches/any",
                "/sign-in", "/sign-in?failed", "/sign-out");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void runsUnderTheStrictPolicyInOneFrame(String path) {
        var page = client().get(path);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'", "script-src 'self'",
                "style-src 'self'").doesNotContain("unsafe");
        assertThat(page.body()).contains("<html lang=\"en-GB\"", "<main ", "Open Government Licence v3.0",
                "data-roles=\"\"", "Skip to main content").containsPattern("<title>[^<]+ - Waymark</title>")
                .doesNotContain("<style", " style=", "onclick", "<script>", "{main}", "{title}", "{assets}", "{door}");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everythingAPageIsMadeOfIsThere(String path) {
        Set<String> seen = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(path));
        while (!open.isEmpty()) {
            parts(open.pop()).filter(seen::add).forEach(open::push);
        }
        assertThat(seen).anyMatch(part -> part.endsWith("/waymark.css"))
                .anyMatch(part -> part.endsWith("/lib/govuk-frontend.min.css"));
    }

    @Test
    void chartsAreDrawnByTheLibraryThatIsServed() {
        assertThat(parts("/").filter(part -> part.endsWith("/pages/england.js"))).hasSize(1);
        assertThat(client().get(base() + "/lib/d3.min.js").body()).contains("d3js.org");
    }

    @Test
    void aBrowserKeepsWhatCannotChange() {
        assertThat(client().get("/").header("Cache-Control")).isEqualTo("private, no-cache");
        for (String part : List.of("/waymark.css", "/pages/england.js", "/lib/d3.min.js")) {
            var answer = client().with("Accept-Encoding", "gzip").get(base() + part);
            assertThat(answer.header("Cache-Control")).isEqualTo("max-age=31536000, public, immutable");
            assertThat(answer.header("Content-Encoding")).isEqualTo("gzip");
        }
    }

    @Test
    void wearsNoUniform() {
        assertThat(client().get(base() + "/lib/govuk-frontend.min.css").body()).contains("govuk-button")
                .doesNotContain("GDS Transport", "@font-face");
        assertThat(client().get("/").body().toLowerCase()).doesNotContain("crown", "govuk-logo", "gov.uk design");
    }

    @Test
    void takesAnyQueryAndShowsPeopleAPageForWhatIsNotThere() {
        assertThat(client().get("/?on=2021-08-20&from-newsletter=1").status()).isEqualTo(200);
        var lost = client().with("Accept", "text/html,*/*;q=0.8").get("/nowhere");
        assertThat(lost.status()).isEqualTo(404);
        assertThat(lost.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(lost.body()).contains("<title>Page not found - Waymark</title>", "waymark.css");
        var program = client().with("Accept", "text/html,*/*;q=0.8").get("/api/nowhere");
        assertThat(program.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void nothingElseIsServed() {
        for (String path : List.of("/index.html", "/frame.html", "/authorities/x", "/assets/", "/assets/waymark.css",
                base() + "/", base() + "/../frame.html", base() + "/pages/england.html", base() + "/Frame.class",
                base() + "/lib/all.bundle.js", base() + "/lib/d3.js")) {
            assertThat(client().get(path).status()).as(path).isBetween(400, 404);
        }
        assertThat(EndpointCoverage.of(context).withoutRule()).isEmpty();
    }

    private String base() {
        return parts("/").filter(part -> part.endsWith("/waymark.css")).findFirst().orElseThrow()
                .replace("/waymark.css", "");
    }

    private Stream<String> parts(String path) {
        var answer = client().get(path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return PARTS.matcher(answer.body()).results().map(part -> part.group(1) != null
                ? part.group(1)
                : URI.create(path).resolve(part.group(2)).toString());
    }

    private TestClient client() {
        return TestClient.on(port);
    }
}
