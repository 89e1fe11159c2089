package uk.waymark.runtime.security.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import uk.waymark.runtime.database.OnTestDatabase;
import uk.waymark.runtime.web.TestClient;
import uk.waymark.runtime.web.TestClient.Answer;
import uk.waymark.runtime.web.TestProcess;

/** A process with small limits. Every test comes from addresses of its own. */
@OnTestDatabase
@SpringBootTest(classes = TestProcess.class, webEnvironment = WebEnvironment.RANDOM_PORT, properties = {
    "waymark.password=" + TestProcess.PASSWORD, "server.address=127.0.0.1", "spring.main.banner-mode=off",
    "waymark.limits.address.per-second=1", "waymark.limits.address.burst=15", "waymark.limits.actor.per-second=1",
    "waymark.limits.actor.burst=8", "waymark.sign-in.tries=3"})
class LimitsTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @LocalServerPort
    int port;
    @Autowired
    MeterRegistry meters;
    @Autowired
    Refusals refusals;

    @Test
    void anAddressThatAsksTooMuchIsToldToWaitAndNobodyElseIs() {
        List<Answer> answers = many(30, n -> from(11).get("/api/test/echo"));
        assertThat(answers.subList(0, 15)).allMatch(answer -> answer.status() == 200);
        Answer refused = answers.getLast();
        assertThat(refused.status()).as("%s", refused).isEqualTo(429);
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 2);
        assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(refused.json().path("type").asString()).isEqualTo("urn:waymark:problem:too-many-requests");
        assertThat(refused.header("X-Correlation-Id")).isNotNull();
        assertThat(from(12).get("/api/test/echo").status()).isEqualTo(200);
        assertThat(meters.counter("waymark.limits.refused", "by", "address").count()).isPositive();
    }

    @Test
    void sayingThatOneComesFromElsewhereIsNoWayAround() {
        assertThat(many(30, n -> from(13).with("X-Forwarded-For", "192.0.2." + n)
                .with("Forwarded", "for=192.0.2." + n).get("/api/test/echo")).getLast().status()).isEqualTo(429);
    }

    @Test
    void healthIsAlwaysAnswered() {
        assertThat(many(30, n -> from(14).get("/actuator/health/liveness"))).allMatch(answer -> answer.status() == 200);
    }

    @Test
    void anActorHasOneShareFromWherever() {
        List<Answer> answers = many(24, n -> from(15 + n % 3).as("auditor", TestProcess.PASSWORD)
                .get("/api/test/secret"));
        assertThat(answers.subList(0, 8)).allMatch(answer -> answer.status() == 200);
        assertThat(answers.getLast().status()).isEqualTo(429);
        assertThat(answers.getLast().header("Retry-After")).isNotNull();
        assertThat(from(18).as("admin", TestProcess.PASSWORD).get("/api/test/secret").status()).isEqualTo(200);
    }

    @Test
    void oneAddressHasOnlySoManyAnswersUnderWay() throws Exception {
        var limit = new AddressLimit(new LimitSettings(new Rate(100, 100), new Rate(100, 100), 1), refusals);
        var second = new MockHttpServletResponse();
        var first = new MockHttpServletResponse();
        limit.doFilter(new MockHttpServletRequest("GET", "/api/slow"), first, (request, response) -> limit
                .doFilter(new MockHttpServletRequest("GET", "/api/slow"), second, new MockFilterChain()));
        assertThat(first.getStatus()).isEqualTo(200);
        assertThat(second.getStatus()).isEqualTo(429);
        assertThat(second.getHeader("Retry-After")).isEqualTo("1");
        var third = new MockHttpServletResponse();
        limit.doFilter(new MockHttpServletRequest("GET", "/api/slow"), third, new MockFilterChain());
        assertThat(third.getStatus()).isEqualTo(200);
    }

    @Test
    void guessingIsToldToWaitWhetherThereIsSuchAUserOrNot() {
        for (String signIn : new String[]{"recorder", "nobody-of-this-name"}) {
            TestClient guesser = from(signIn.equals("recorder") ? 21 : 22);
            assertThat(many(3, n -> guesser.as(signIn, "guess " + n).get("/api/test/secret")))
                    .allMatch(answer -> answer.status() == 401);
            Answer told = guesser.as(signIn, TestProcess.PASSWORD).with("X-Forwarded-For", "192.0.2.77")
                    .get("/api/test/secret");
            assertThat(told.status()).as("%s", told).isEqualTo(429);
            assertThat(told.header("Retry-After")).isEqualTo("1");
            assertThat(told.json().path("detail").asString()).contains("too many wrong passwords")
                    .doesNotContain(signIn);
        }
        assertThat(from(23).as("recorder", TestProcess.PASSWORD).get("/api/test/whoami").body())
                .doesNotContain("nobody");
    }

    @Test
    void guessingAtTheFormIsToldToWaitOnAPage() throws Exception {
        many(3, n -> from(24).as("admin2", "guess " + n).get("/api/test/secret"));
        HttpClient browser = HttpClient.newBuilder().localAddress(InetAddress.getByName("127.0.0.24"))
                .cookieHandler(new CookieManager()).build();
        URI form = URI.create("http://127.0.0.1:" + port + "/sign-in");
        Matcher token = TOKEN.matcher(browser.send(HttpRequest.newBuilder(form).build(), BodyHandlers.ofString())
                .body());
        assertThat(token.find()).isTrue();
        var told = browser.send(HttpRequest.newBuilder(form).header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("sign-in=admin2&password=x&_csrf=" + token.group(1))).build(),
                BodyHandlers.ofString());
        assertThat(told.statusCode()).isEqualTo(429);
        assertThat(told.headers().firstValue("Retry-After")).isPresent();
        assertThat(told.body()).contains("<h1").contains("oo many wrong passwords");
    }

    private TestClient from(int last) {
        return TestClient.from("127.0.0." + last, port);
    }

    private static List<Answer> many(int times, IntFunction<Answer> ask) {
        return IntStream.range(0, times).mapToObj(ask).toList();
    }
}
