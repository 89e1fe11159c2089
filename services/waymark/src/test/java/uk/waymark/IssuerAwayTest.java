package uk.waymark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import uk.waymark.runtime.security.oidc.TestIssuer;

/** A whole process whose issuer is away: when it starts, and when people and programs of the issuer are in. */
class IssuerAwayTest {

    private static final String CONFIDENTIAL = "/api/audit/events";
    private static final String LEAVE = "/sign-in/at/issuer";
    private static final Duration ASKED_AGAIN_WITHIN = Duration.ofSeconds(40);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    private final TestIssuer issuer = new TestIssuer();
    private final HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private String site;

    @Test
    void whoIsInStaysInAndOthersAreToldToComeAgain() throws Exception {
        issuer.away();
        try (issuer; Installation installation = Installation.in(folder)) {
            WaymarkProcess process = installation.start(Map.of("waymark.oidc.issuer", issuer.url(),
                    "waymark.oidc.audience", TestIssuer.AUDIENCE, "waymark.oidc.client-id", TestIssuer.CLIENT,
                    "waymark.oidc.client-secret", TestIssuer.SECRET, "waymark.oidc.roles-claim", "realm_access.roles",
                    "waymark.oidc.roles.auditor", "wm-audit"));
            try {
                site = "http://127.0.0.1:" + process.site().port();
                Installation.register(process.site());
                toldToComeAgain(issuer.accessToken());
                assertThat(location(get(LEAVE))).endsWith("/sign-in?outside=away");

                issuer.back();
                await("tokens").atMost(ASKED_AGAIN_WITHIN).until(() -> status(issuer.accessToken()) == 200);
                assertThat(location(get(location(get(location(get(LEAVE))))))).isEqualTo("/");
                assertThat(get(CONFIDENTIAL).statusCode()).isEqualTo(200);
                String begun = location(get(location(get(LEAVE))));

                issuer.away();
                assertThat(get(CONFIDENTIAL).statusCode()).as("with a session").isEqualTo(200);
                assertThat(status(issuer.accessToken())).as("under a key that is known").isEqualTo(200);
                assertThat(process.site().as("auditor").get(CONFIDENTIAL).status()).as("local").isEqualTo(200);
                assertThat(process.site().get(Installation.AUTHORITY).status()).as("public").isEqualTo(200);
                assertThat(process.site().get("/actuator/health/readiness").status()).isEqualTo(200);
                assertThat(location(get(begun))).as("on the way back").endsWith("/sign-in?outside=away");
                issuer.changeKey("second");
                assertThat(status(issuer.accessToken())).as("under a key that nobody can ask for").isEqualTo(401);

                issuer.back();
                await("the new key").atMost(ASKED_AGAIN_WITHIN).until(() -> status(issuer.accessToken()) == 200);
                assertThat(location(get(location(get(location(get(LEAVE))))))).isEqualTo("/");
            } finally {
                process.stop();
            }
        }
    }

    private void toldToComeAgain(String token) throws IOException, InterruptedException {
        HttpResponse<String> answer = with(token);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    private int status(String token) throws IOException, InterruptedException {
        return with(token).statusCode();
    }

    private HttpResponse<String> with(String token) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(site + CONFIDENTIAL))
                .header("Authorization", "Bearer " + token).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String place) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(URI.create(place.startsWith("/") ? site + place : place)).build(),
                BodyHandlers.ofString());
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location")
                .orElseThrow(() -> new AssertionError(answer + ": " + answer.body()));
    }
}
