package uk.waymark.runtime.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

@OnTestProcess
class ProblemTest {

    @LocalServerPort
    int port;

    @Test
    void namesEveryViolation() {
        var answer = TestClient.on(port).get("/api/test/refused/rule");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.body()).isEqualTo(
                """
                {"type":"urn:waymark:problem:rule-violated","title":"A rule does not allow this","status":422,\
                "detail":"published: is before the end (and 1 more)","instance":"/api/test/refused/rule","errors":[\
                {"field":"published","rule":"not_before_end","detail":"is before the end"},\
                {"field":"grade","rule":"scale","detail":"is not on the scale","row":7,"column":"overall"}]}""");
    }

    @ParameterizedTest
    @CsvSource({"wrapped,409,conflict", "race,409,conflict", "missing,404,not-found", "nothing,404,not-found",
        "away,503,database-away", "went,503,database-away"})
    void looksThroughWrappers(String kind, int status, String slug) {
        var answer = TestClient.on(port).get("/api/test/refused/" + kind);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().path("type").asString()).isEqualTo("urn:waymark:problem:" + slug);
    }

    @Test
    void aFaultOfOursIsLoggedUnderItsIdAndToldToNobody(@Value("${logging.pattern.correlation}") String pattern) {
        TestClient.Answer answer;
        String logged;
        try (CapturedLog log = new CapturedLog()) {
            answer = TestClient.on(port).with("X-Correlation-Id", "fault-1").get("/api/test/fails");
            logged = log.text(pattern + "%msg %ex%n");
        }
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.header("X-Correlation-Id")).isEqualTo("fault-1");
        assertThat(answer.body()).doesNotContain("secret", "Exception");
        assertThat(logged).contains("[fault-1] A request failed").contains("the secret of the house");
    }

    @Test
    void peopleAreToldOnAPageAndProgramsAsEver() {
        var browser = TestClient.on(port).with("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
        assertThat(browser.get("/nowhere").status()).isEqualTo(404);
        assertThat(browser.get("/nowhere").header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(browser.get("/nowhere").body()).contains("<title>Page not found - Waymark</title>")
                .doesNotContain("urn:waymark");
        assertThat(browser.get("/sign-in?failed=%00").status()).isEqualTo(400);
        assertThat(browser.get("/sign-in?failed=%00").body()).contains("<h1", "This cannot be shown");
        assertProblem(browser.get("/api/nowhere"), 404);
        assertProblem(browser.get("/api/test/echo?on=x"), 400);
    }

    @Test
    void otherMethodsTypesAndSizes() {
        var client = TestClient.on(port);
        assertThat(client.send("DELETE", "/api/test/open", null)).satisfies(answer -> {
            assertThat(answer.status()).isEqualTo(405);
            assertThat(answer.header("Allow")).isEqualTo("POST");
        });
        assertProblem(client.with("Content-Type", "text/csv").send("POST", "/api/test/open", "a,b"), 415);
        assertProblem(client.send("POST", "/api/test/open", "{}"), 415);
        assertProblem(client.with("Accept", "image/png").get("/api/test/echo"), 406);
        assertProblem(client.with("Content-Type", "application/json").send("POST", "/api/test/open", null), 400);
        assertProblem(client.post("/api/test/open", "{\"words\":\"" + "x".repeat(70_000) + "\"}"), 413);
        assertProblem(client.post("/api/test/open", "[".repeat(5_000)), 400);
    }

    @Test
    void aBodyOfUnknownLengthIsCounted() throws Exception {
        String json = "{\"words\":\"" + "x".repeat(70_000) + "\"}";
        String answer = RawRequest.send(port,
                "POST /api/test/open HTTP/1.1\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked",
                Integer.toHexString(json.length()) + "\r\n" + json + "\r\n0\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 413 ");
    }

    @Test
    void aCorrelationIdThatDoesNotBelongInALogIsReplaced() {
        assertThat(TestClient.on(port).with("X-Correlation-Id", "a b<script>").get("/api/test/whoami")
                .json().path("correlation").asString()).matches("[0-9a-f-]{36}");
    }

    private static void assertProblem(TestClient.Answer answer, int status) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.header("Content-Type").toLowerCase(Locale.ROOT)).isEqualTo("application/problem+json");
        assertThat(answer.json().path("status").asInt()).isEqualTo(status);
    }
}
