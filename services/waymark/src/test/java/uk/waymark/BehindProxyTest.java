package uk.waymark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Roles in two processes on one database are one site behind the proxy of the containers. */
class BehindProxyTest {

    /** Which would push along what a proxy holds back. */
    private static final Duration BEFORE_A_HEARTBEAT = Duration.ofSeconds(12);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @Test
    void rolesAreOneSiteWithOneSignIn() throws Exception {
        Programs.required("caddy");
        Path secrets = Files.createDirectories(folder.resolve("secrets"));
        Files.writeString(secrets.resolve("waymark.password"), RunningWaymark.PASSWORD + "\n");
        try (Installation installation = Installation.in(folder)) {
            CompletableFuture<WaymarkProcess> first = CompletableFuture
                    .supplyAsync(() -> installation.start(Map.of("waymark.services", "recording")));
            WaymarkProcess reading = installation.start(Map.of("waymark.services",
                    "current-rating,improvement-timeline,audit,dashboard", "spring.config.import",
                    "configtree:" + secrets + "/"));
            WaymarkProcess recording = first.join();
            int writes = recording.site().port();
            int reads = reading.site().port();
            try (Proxy proxy = Proxy.before(folder, Map.of("recording", writes, "rating", reads, "timeline", reads,
                    "audit", reads, "dashboard", reads))) {
                Site site = new Site(proxy.port(), null, RunningWaymark.PASSWORD);
                Installation.register(site);
                streamsAreNotHeldBack(site);
                oneSignInIsEnough(proxy);
                Answer page = site.get("/authorities/80566");
                assertThat(page.status()).isEqualTo(200);
                assertThat(page.headers().firstValue("Server")).isEmpty();
                assertThat(site.get("/api/authorities/80566").at("/name")).isEqualTo("Sunderland");
                nobodyIsBelievedToComeByTls(proxy);
                assertThat(health(reads)).isZero();

                reading.stop();
                assertThat(health(reads)).isNotZero();
                Answer away = site.get("/api/standings?rule=ilacs");
                assertThat(away.status()).isIn(502, 503);
                assertThat(away.headers().firstValue("Content-Type")).contains("application/problem+json");
                assertThat(away.json().path("status").asInt()).isEqualTo(away.status());
                assertThat(away.headers().firstValue("Retry-After")).isPresent();
            } finally {
                reading.stop();
                recording.stop();
            }
        }
    }

    private static void streamsAreNotHeldBack(Site site) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + site.port() + "/api/authorities/80566/timeline/stream")).build();
        await("its timeline").until(() -> site.get("/api/authorities/80566/timeline").status() == 200);
        HttpResponse<InputStream> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(answer.body()))) {
            awaitLine(lines, "data:");
            Answer recorded = site.as("recorder").post(Installation.AUTHORITY + "/statements",
                    Installation.statement("streamed"));
            assertThat(recorded.status()).as(recorded.body()).isEqualTo(201);
            awaitLine(lines, "streamed");
        }
    }

    private static void awaitLine(BufferedReader lines, String text) throws Exception {
        CompletableFuture.supplyAsync(() -> {
            try {
                String line = lines.readLine();
                while (!line.contains(text)) {
                    line = lines.readLine();
                }
                return line;
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }).get(BEFORE_A_HEARTBEAT.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** At the process with the pages; then asks what only the other process has. */
    private static void oneSignInIsEnough(Proxy proxy) {
        SignedInBrowser browser = new SignedInBrowser();
        assertThat(browser.status(proxy.port(), "/api/imports")).isEqualTo(401);
        browser.signIn(proxy.port(), "recorder");
        assertThat(browser.status(proxy.port(), "/api/imports")).isEqualTo(200);
        browser.signOut(proxy.port());
        assertThat(browser.status(proxy.port(), "/api/imports")).isEqualTo(401);
    }

    /** What a client says of itself does not pass the proxy; a site that came by TLS would ask for it for ever. */
    private static void nobodyIsBelievedToComeByTls(Proxy proxy) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + proxy.port() + "/how-we-count"))
                .header("X-Forwarded-Proto", "https").build();
        assertThat(HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).headers()
                .firstValue("Strict-Transport-Security")).isEmpty();
    }

    /** The health check of the image. */
    private static int health(int port) throws IOException, InterruptedException {
        ProcessBuilder check = new ProcessBuilder("bash", "../../docker/health.sh").redirectErrorStream(true);
        check.environment().put("SERVER_PORT", Integer.toString(port));
        Process running = check.start();
        running.getInputStream().readAllBytes();
        return running.waitFor();
    }
}
