package uk.waymark.runtime.security.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.waymark.runtime.web.TestClient;
import uk.waymark.runtime.web.TestProcess;

/** People who sign in at the issuer, with a browser. */
@OnOidcProcess
class IssuerSignInTest {

    private static final TestIssuer ISSUER = OnOidcProcess.Trusting.ISSUER;
    private static final String LEAVE = "/sign-in/at/issuer";

    @LocalServerPort
    int port;
    @Autowired
    JdbcClient jdbc;

    private final HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @AfterEach
    void anythingElse() {
        ISSUER.identity = claims -> {};
    }

    @Test
    void thePageLeadsToTheIssuerAndBackToWhereOneWas() throws Exception {
        assertThat(get("/sign-in?next=/corrections").body()).contains("href=\"" + LEAVE + "?next=%2Fcorrections\"")
                .contains("name=\"password\"");
        HttpResponse<String> leaving = get(LEAVE + "?next=/corrections");
        assertThat(location(leaving)).startsWith(ISSUER.url() + "/authorize?").contains("code_challenge_method=S256")
                .contains("nonce=").contains("state=").contains("scope=openid");
        HttpResponse<String> back = get(location(get(location(leaving))));
        assertThat(location(back)).isEqualTo("/corrections");
        assertThat(get("/api/test/secret").statusCode()).isEqualTo(200);
        assertThat(whoami()).matches("a-[0-9a-f]{12}");
        assertThat(
                jdbc.sql("select string_agg(encode(attribute_bytes, 'escape'), ' ') from directory.session_attributes")
                        .query(String.class).single())
                .doesNotContain("eyJhbG", "opaque-token", "Olive");
    }

    @Test
    void isTheSameActorWithATokenAndASession() throws Exception {
        signIn();
        assertThat(TestClient.on(port).with("Authorization", "Bearer " + ISSUER.accessToken(claims -> {}))
                .get("/api/test/whoami").json().path("actor").asString()).isEqualTo(whoami());
    }

    @Test
    void theSessionIsAnotherOneAfterwards() throws Exception {
        HttpResponse<String> leaving = get(LEAVE);
        String before = leaving.headers().allValues("Set-Cookie").stream().filter(c -> c.startsWith("SESSION="))
                .findFirst().orElseThrow();
        String after = get(location(get(location(leaving)))).headers().allValues("Set-Cookie").stream()
                .filter(c -> c.startsWith("SESSION=")).findFirst().orElseThrow();
        assertThat(after.split(";")[0]).isNotEqualTo(before.split(";")[0]);
    }

    @Test
    void rolesAreThoseOfTheLastSignIn() throws Exception {
        ISSUER.identity = claims -> claims.subject("u-moved");
        signIn();
        assertThat(get("/api/test/secret").statusCode()).isEqualTo(200);
        IssuerSignInTest elsewhere = new IssuerSignInTest();
        elsewhere.port = port;
        ISSUER.identity = claims -> claims.subject("u-moved")
                .claim("realm_access", Map.of("roles", List.of("wm-record")));
        elsewhere.signIn();
        assertThat(elsewhere.get("/api/test/secret").statusCode()).isEqualTo(403);
        assertThat(get("/api/test/secret").statusCode()).isEqualTo(403);
    }

    @Test
    void whoHasNoRoleHereIsToldSo() throws Exception {
        ISSUER.identity = claims -> claims.subject("u-nothing").claim("realm_access", Map.of("roles", List.of()));
        assertThat(location(signIn())).endsWith("/sign-in?outside=no-role");
        assertThat(get("/sign-in?outside=no-role").body()).contains("role=\"alert\"").contains("no role in Waymark");
        assertThat(whoami()).isEqualTo("nobody");
    }

    @Test
    void anIdentityTokenThatIsNotForThisSignInIsRefused() throws Exception {
        Map<String, Consumer<JWTClaimsSet.Builder>> bad = Map.of(
                "another nonce", claims -> claims.claim("nonce", "of-another-sign-in"),
                "another audience", claims -> claims.audience("another-client"),
                "another issuer", claims -> claims.issuer("https://issuer.invalid"),
                "expired", claims -> claims.issueTime(Date.from(Instant.now().minusSeconds(400)))
                        .notBeforeTime(null).expirationTime(Date.from(Instant.now().minusSeconds(60))),
                "no subject", claims -> claims.subject(null));
        for (var one : bad.entrySet()) {
            ISSUER.identity = one.getValue();
            assertThat(location(signIn())).as(one.getKey()).endsWith("/sign-in?outside=failed");
            assertThat(whoami()).as(one.getKey()).isEqualTo("nobody");
        }
    }

    @Test
    void anAnswerNobodyAskedForIsRefused() throws Exception {
        assertThat(location(get("/sign-in/at/issuer/answer?code=stolen&state=made-up")))
                .endsWith("/sign-in?outside=failed");
        HttpResponse<String> leaving = get(LEAVE);
        String back = location(get(location(leaving)));
        assertThat(location(get(back.replaceAll("state=[^&]*", "state=another")))).endsWith("?outside=failed");
        assertThat(whoami()).isEqualTo("nobody");
    }

    @Test
    void leadsNowhereElse() throws Exception {
        HttpResponse<String> leaving = get(LEAVE + "?next=https://evil.example/");
        assertThat(location(get(location(get(location(leaving)))))).isEqualTo("/");
    }

    @Test
    void whoIsRemovedIsOutAtOnce() throws Exception {
        ISSUER.identity = claims -> claims.subject("u-removed");
        signIn();
        String id = whoami();
        TestClient admin = TestClient.on(port).as("admin", TestProcess.PASSWORD);
        assertThat(admin.send("DELETE", "/api/directory/actors/" + id, null).status()).isEqualTo(200);
        assertThat(whoami()).isEqualTo("nobody");
        assertThat(jdbc.sql("select count(*) from directory.actor where display_name = 'Olive Outside' and id = ?")
                .param(id).query(Integer.class).single()).isZero();
    }

    @Test
    void behindATrustedProxyTheCookieBelongsToTheHostAndTheClientIsWhoTheProxySays() {
        TestClient proxy = TestClient.on(port).with("X-Forwarded-Proto", "https").with("X-Forwarded-Host",
                "waymark.example");
        var leaving = proxy.get(LEAVE);
        assertThat(leaving.response().headers().allValues("Set-Cookie")).anySatisfy(cookie -> assertThat(cookie)
                .startsWith("__Host-SESSION=").contains("Secure", "HttpOnly", "SameSite=Lax", "Path=/")
                .doesNotContain("Domain"));
        assertThat(leaving.header("Location"))
                .contains("redirect_uri=https://waymark.example/sign-in/at/issuer/answer");
        assertThat(leaving.header("Strict-Transport-Security")).startsWith("max-age=");
        assertThat(TestClient.on(port).get("/sign-in").header("Strict-Transport-Security")).isNull();

        TestClient guesser = TestClient.on(port).with("X-Forwarded-For", "192.0.2.1, 203.0.113.5");
        for (int n = 0; n < 3; n++) {
            assertThat(guesser.as("recorder", "guess " + n).get("/api/test/secret").status()).isEqualTo(401);
        }
        assertThat(TestClient.on(port).with("X-Forwarded-For", "198.51.100.9, 203.0.113.5")
                .as("recorder", TestProcess.PASSWORD).get("/api/test/secret").status()).isEqualTo(429);
        assertThat(TestClient.on(port).with("X-Forwarded-For", "203.0.113.6").as("recorder", TestProcess.PASSWORD)
                .get("/api/test/secret").status()).isEqualTo(403);
    }

    private HttpResponse<String> signIn() throws Exception {
        return get(location(get(location(get(LEAVE)))));
    }

    private String whoami() throws Exception {
        return get("/api/test/whoami").body().replaceAll(".*\"actor\":\"([^\"]*)\".*", "$1");
    }

    private HttpResponse<String> get(String place) throws Exception {
        URI uri = URI.create(place.startsWith("/") ? "http://127.0.0.1:" + port + place : place);
        return browser.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer + answer.body()));
    }
}
