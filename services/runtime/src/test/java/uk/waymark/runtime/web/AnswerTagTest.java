package uk.waymark.runtime.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@OnTestProcess
class AnswerTagTest {

    @LocalServerPort
    int port;

    @Test
    void anUnchangedAnswerIsNotSentAgain() {
        var first = TestClient.on(port).get("/api/test/echo?on=2021-08-20");
        assertThat(first.header("ETag")).matches("W/\"[\\w-]{43}\"");
        assertThat(first.header("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(first.header("Vary")).isEqualTo("Authorization, Cookie");

        var again = TestClient.on(port).with("If-None-Match", first.header("ETag")).get("/api/test/echo?on=2021-08-20");
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();

        var other = TestClient.on(port).with("If-None-Match", first.header("ETag")).get("/api/test/echo?on=2021-08-21");
        assertThat(other.status()).isEqualTo(200);
        assertThat(other.header("ETag")).isNotEqualTo(first.header("ETag"));
    }

    @Test
    void refusalsAndWritesHaveNone() {
        assertThat(TestClient.on(port).get("/api/test/echo?on=x").header("ETag")).isNull();
        var written = TestClient.on(port).post("/api/test/open", "{}");
        assertThat(written.header("ETag")).isNull();
        assertThat(written.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void aStreamIsNotHeldBack() throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/test/stream"))
                .timeout(Duration.ofSeconds(20)).build();
        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (var lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).isEqualTo("data:first");
            assertThat(lines.readLine()).isEmpty();
            TestEndpoints.STREAM.send("second");
            assertThat(lines.readLine()).isEqualTo("data:second");
            TestEndpoints.STREAM.complete();
        }
        assertThat(answer.headers().firstValue("ETag")).isEmpty();
    }
}
