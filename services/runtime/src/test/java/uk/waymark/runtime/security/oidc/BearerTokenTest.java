package uk.waymark.runtime.security.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.waymark.runtime.web.CapturedLog;
import uk.waymark.runtime.web.TestClient;
import uk.waymark.runtime.web.TestProcess;

/** Programs that ask with a token of the issuer. */
@OnOidcProcess
class BearerTokenTest {

    private static final TestIssuer ISSUER = OnOidcProcess.Trusting.ISSUER;

    @LocalServerPort
    int port;
    @Autowired
    JdbcClient jdbc;

    @Test
    void aTokenOfTheIssuerGivesTheRolesItsClaimsSay() {
        var auditor = with(ISSUER.accessToken(claims -> {}));
        assertThat(auditor.get("/api/test/secret").status()).isEqualTo(200);
        assertThat(auditor.post("/api/test/record", "{}").status()).isEqualTo(403);
        var both = with(ISSUER.accessToken(claims -> roles(claims, "wm-both").subject("u-2")));
        assertThat(both.get("/api/test/secret").status()).isEqualTo(200);
        var recorded = both.post("/api/test/record", "{}");
        assertThat(recorded.status()).isEqualTo(200);
        assertThat(recorded.body()).matches("a-[0-9a-f]{12}");
    }

    @Test
    void nothingOfWhoTheyAreLeavesTheDirectory() {
        try (CapturedLog log = new CapturedLog()) {
            var whoami = with(ISSUER.accessToken(claims -> claims.subject("olive@example.org")))
                    .get("/api/test/whoami");
            assertThat(whoami.json().path("actor").asString()).matches("a-[0-9a-f]{12}");
            assertThat(whoami.header("Set-Cookie")).isNull();
            assertThat(log.text("%msg %ex%n")).doesNotContain("olive", "Olive", "eyJ");
        }
        assertThat(jdbc.sql("select display_name from directory.actor where subject = 'olive@example.org'")
                .query(String.class).single()).isEqualTo("Olive Outside");
    }

    @Test
    void aTokenWritesNoLineOfItsOwnIntoTheLog() {
        String header = Base64.getUrlEncoder().withoutPadding()
                .encodeToString("{\"alg\":\"x\\nALL IS WELL\"}".getBytes(StandardCharsets.UTF_8));
        try (CapturedLog log = new CapturedLog()) {
            assertThat(with(header + good().substring(good().indexOf('.'))).get("/api/test/secret").status())
                    .isEqualTo(401);
            assertThat(log.text("%msg%n")).contains("A token was refused").doesNotContain("\nALL IS WELL");
        }
    }

    @Test
    void oneSubjectIsOneActorAndARemovedOneComesBackAsAnother() {
        String token = ISSUER.accessToken(claims -> claims.subject("u-gone"));
        String id = with(token).get("/api/test/whoami").json().path("actor").asString();
        assertThat(with(ISSUER.accessToken(claims -> roles(claims, "wm-record").subject("u-gone")))
                .get("/api/test/whoami").json().path("actor").asString()).isEqualTo(id);
        TestClient admin = TestClient.on(port).as("admin", TestProcess.PASSWORD);
        assertThat(admin.get("/api/directory/actors").json()).anyMatch(p -> p.path("id").asString().equals(id)
                && p.path("issuer").asString().equals(ISSUER.url()) && !p.has("subject"));
        assertThat(admin.send("DELETE", "/api/directory/actors/" + id, null).status()).isEqualTo(200);
        assertThat(jdbc.sql("select count(*) from directory.actor where subject = 'u-gone'").query(Integer.class)
                .single()).isZero();
        assertThat(with(token).get("/api/test/whoami").json().path("actor").asString()).isNotEqualTo(id);
    }

    @Test
    void whoMayNoLongerSignInIsRefusedWithAGoodToken() {
        String token = ISSUER.accessToken(claims -> claims.subject("u-disabled"));
        assertThat(with(token).get("/api/test/secret").status()).isEqualTo(200);
        jdbc.sql("update directory.actor set enabled = false where subject = 'u-disabled'").update();
        assertThat(with(token).get("/api/test/secret").status()).isEqualTo(401);
    }

    @Test
    void aTokenWithoutARoleHereIsForbidden() {
        var stranger = with(ISSUER.accessToken(claims -> roles(claims, "other").subject("u-stranger")))
                .get("/api/test/whoami");
        assertThat(stranger.status()).isEqualTo(403);
        assertThat(stranger.header("WWW-Authenticate")).contains("insufficient_scope");
        assertThat(jdbc.sql("select count(*) from directory.actor where subject = 'u-stranger'").query(Integer.class)
                .single()).isZero();
    }

    /** Each is good but for one thing. */
    static Stream<Arguments> bad() throws JOSEException {
        RSAKey stolen = new RSAKeyGenerator(2048).keyID("first").generate();
        RSAKey unknown = new RSAKeyGenerator(2048).keyID("second").generate();
        Instant now = Instant.now();
        return Stream.of(
                claims("another issuer", c -> c.issuer("https://issuer.invalid")),
                claims("an issuer that only begins the same", c -> c.issuer(ISSUER.url() + "/realm")),
                claims("no issuer", c -> c.issuer(null)),
                claims("another audience", c -> c.audience("somebody-else")),
                claims("the audience of identity tokens", c -> c.audience(TestIssuer.CLIENT)),
                claims("no audience", c -> c.audience((String) null)),
                claims("expired", c -> endedAgo(c, 31)),
                claims("never expires", c -> c.expirationTime(null)),
                claims("not yet valid", c -> c.notBeforeTime(Date.from(now.plusSeconds(60)))),
                claims("no subject", c -> c.subject(null)),
                claims("a blank subject", c -> c.subject(" ")),
                claims("bound to a key nobody showed", c -> c.claim("cnf", Map.of("jkt", "0ZcOCORZNYy"))),
                header("a type nobody expects", h -> h.type(new JOSEObjectType("dpop+jwt"))),
                header("a logout token", h -> h.type(new JOSEObjectType("logout+jwt"))),
                header("no type", h -> h.type(null)),
                Arguments.of("signed by another key of this name",
                        ISSUER.sign(ISSUER.header().build(), ISSUER.claims().build(), stolen)),
                Arguments.of("signed by a key of another name", ISSUER.sign(ISSUER.header().keyID("second").build(),
                        ISSUER.claims().build(), unknown)),
                Arguments.of("brings its own key", ISSUER.sign(new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .type(new JOSEObjectType("at+jwt")).jwk(unknown.toPublicJWK()).build(),
                        ISSUER.claims().build(), unknown)),
                Arguments.of("an algorithm that is not on the list", ISSUER.sign(
                        new JWSHeader.Builder(JWSAlgorithm.RS512).type(new JOSEObjectType("at+jwt")).keyID("first")
                                .build(),
                        ISSUER.claims().build(), ISSUER.key())),
                Arguments.of("the public key as a shared secret", sharedSecret()),
                Arguments.of("unsigned", new PlainJWT(ISSUER.claims().build()).serialize()),
                Arguments.of("signature taken off", withoutSignature(good())),
                Arguments.of("changed after signing", changed(good())),
                Arguments.of("not a token", "not-a-token"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bad")
    void isRefused(String why, String token) {
        for (String path : new String[]{"/api/test/secret", "/api/test/whoami"}) {
            var refused = with(token).get(path);
            assertThat(refused.status()).as("%s", refused).isEqualTo(401);
            assertThat(refused.header("WWW-Authenticate")).contains("Bearer", "invalid_token");
            assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
        }
    }

    @Test
    void aGoodTokenIsGood() {
        assertThat(with(good()).get("/api/test/secret").status()).isEqualTo(200);
        assertThat(with(ISSUER.sign(ISSUER.header().type(JOSEObjectType.JWT).build(), ISSUER.claims().build(),
                ISSUER.key())).get("/api/test/secret").status()).isEqualTo(200);
        assertThat(with(ISSUER.accessToken(c -> endedAgo(c, 5)))
                .get("/api/test/secret").status()).as("clocks may differ a little").isEqualTo(200);
    }

    @Test
    void aTokenIsTakenFromItsHeaderAlone() {
        assertThat(TestClient.on(port).get("/api/test/secret?access_token=" + good()).status()).isEqualTo(401);
        var nobody = TestClient.on(port).get("/api/test/secret");
        assertThat(nobody.response().headers().allValues("WWW-Authenticate")).anyMatch(way -> way.startsWith("Basic"))
                .anyMatch(way -> way.startsWith("Bearer"));
    }

    @Test
    void madeUpKeysDoNotMakeItAskTheIssuerAgainAndAgain() {
        with(good()).get("/api/test/secret");
        long before = ISSUER.asked.stream().filter("/keys"::equals).count();
        for (int n = 0; n < 20; n++) {
            String kid = "made-up-" + n;
            with(ISSUER.sign(ISSUER.header().keyID(kid).build(), ISSUER.claims().build(), ISSUER.key()))
                    .get("/api/test/secret");
        }
        assertThat(ISSUER.asked.stream().filter("/keys"::equals).count() - before).isLessThanOrEqualTo(2);
        assertThat(with(good()).get("/api/test/secret").status()).isEqualTo(200);
        assertThat(ISSUER.asked.stream().filter("/.well-known/openid-configuration"::equals).count()).isEqualTo(1);
    }

    @Test
    void theDescriptionSaysThatATokenIsAWayIn() {
        var api = TestClient.on(port).get("/api/openapi.json").json();
        assertThat(api.at("/components/securitySchemes/bearer/scheme").asString()).isEqualTo("bearer");
        assertThat(api.at("/paths/~1api~1test~1secret/get/security")).hasSize(2);
    }

    @Test
    void theLocalDirectoryStillLetsIn() {
        assertThat(TestClient.on(port).as("auditor", TestProcess.PASSWORD).get("/api/test/secret").status())
                .isEqualTo(200);
    }

    private TestClient with(String token) {
        return TestClient.on(port).with("Authorization", "Bearer " + token);
    }

    private static String good() {
        return ISSUER.accessToken(claims -> {});
    }

    private static JWTClaimsSet.Builder roles(JWTClaimsSet.Builder claims, String... roles) {
        return claims.claim("realm_access", Map.of("roles", List.of(roles)));
    }

    private static void endedAgo(JWTClaimsSet.Builder claims, int seconds) {
        Instant end = Instant.now().minusSeconds(seconds);
        claims.issueTime(Date.from(end.minusSeconds(300))).notBeforeTime(Date.from(end.minusSeconds(300)))
                .expirationTime(Date.from(end));
    }

    private static Arguments claims(String why, Consumer<JWTClaimsSet.Builder> otherwise) {
        return Arguments.of(why, ISSUER.accessToken(otherwise));
    }

    private static Arguments header(String why, Consumer<JWSHeader.Builder> otherwise) {
        JWSHeader.Builder header = ISSUER.header();
        otherwise.accept(header);
        return Arguments.of(why, ISSUER.sign(header.build(), ISSUER.claims().build(), ISSUER.key()));
    }

    private static String sharedSecret() throws JOSEException {
        SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.HS256).type(new JOSEObjectType("at+jwt"))
                .keyID("first").build(), ISSUER.claims().build());
        token.sign(new MACSigner(ISSUER.key().toRSAPublicKey().getEncoded()));
        return token.serialize();
    }

    private static String withoutSignature(String token) {
        return token.substring(0, token.lastIndexOf('.') + 1);
    }

    private static String changed(String token) {
        String[] parts = token.split("\\.");
        char other = parts[1].charAt(20) == 'A' ? 'B' : 'A';
        return parts[0] + "." + parts[1].substring(0, 20) + other + parts[1].substring(21) + "." + parts[2];
    }
}
