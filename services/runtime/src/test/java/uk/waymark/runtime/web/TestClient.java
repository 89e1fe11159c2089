package uk.waymark.runtime.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Talks to a running process as any program would: no redirects followed, no cookies kept. */
public final class TestClient {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.shared();

    private final String base;
    private final UnaryOperator<HttpRequest.Builder> always;

    private TestClient(String base, UnaryOperator<HttpRequest.Builder> always) {
        this.base = base;
        this.always = always;
    }

    public static TestClient on(int port) {
        return new TestClient("http://localhost:" + port, request -> request);
    }

    /** The same client, with Basic credentials. */
    public TestClient as(String signIn, String password) {
        return with("Authorization", "Basic "
                + Base64.getEncoder().encodeToString((signIn + ":" + password).getBytes(StandardCharsets.UTF_8)));
    }

    /** The same client, with this header besides what it sends already. */
    public TestClient with(String header, String value) {
        return new TestClient(base, request -> always.apply(request).header(header, value));
    }

    public Answer get(String path) {
        return send("GET", path, null);
    }

    public Answer post(String path, String json) {
        return with("Content-Type", "application/json").send("POST", path, json);
    }

    /** Any method; a null body is none. */
    public Answer send(String method, String path, String body) {
        HttpRequest request = always.apply(HttpRequest.newBuilder(URI.create(base + path))).method(method,
                body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body)).build();
        try {
            return new Answer(HTTP.send(request, BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public record Answer(HttpResponse<String> response) {

        public int status() {
            return response.statusCode();
        }

        public String body() {
            return response.body();
        }

        /** First value of the header; null when it is absent. */
        public String header(String name) {
            return response.headers().firstValue(name).orElse(null);
        }

        public JsonNode json() {
            return JSON.readTree(response.body());
        }

        @Override
        public String toString() {
            return response.request().method() + " " + response.uri() + " -> " + status() + " "
                    + response.headers().map() + " " + body();
        }
    }
}
