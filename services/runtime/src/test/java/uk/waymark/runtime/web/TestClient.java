package uk.waymark.runtime.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Talks to a running process as any program would: no redirects followed, no cookies kept. */
public final class TestClient {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http;
    private final String base;
    private final UnaryOperator<HttpRequest.Builder> always;

    private TestClient(HttpClient http, String base, UnaryOperator<HttpRequest.Builder> always) {
        this.http = http;
        this.base = base;
        this.always = always;
    }

    public static TestClient on(int port) {
        return new TestClient(HTTP, "http://localhost:" + port, request -> request);
    }

    /** The same from another address of this machine, such as {@code 127.0.0.2}. */
    public static TestClient from(String address, int port) {
        try {
            HttpClient http = HttpClient.newBuilder().localAddress(InetAddress.getByName(address)).build();
            return new TestClient(http, "http://127.0.0.1:" + port, request -> request);
        } catch (UnknownHostException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same client, with Basic credentials. */
    public TestClient as(String signIn, String password) {
        return with("Authorization", "Basic "
                + Base64.getEncoder().encodeToString((signIn + ":" + password).getBytes(UTF_8)));
    }

    /** The same client, with this header besides what it sends already. */
    public TestClient with(String header, String value) {
        return new TestClient(http, base, request -> always.apply(request).header(header, value));
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
            HttpResponse<InputStream> answered = http.send(request, BodyHandlers.ofInputStream());
            try (InputStream in = answered.body()) {
                return new Answer(answered, isStream(answered) ? "" : new String(in.readAllBytes(), UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A stream has no end: it is left as soon as it was answered. */
    private static boolean isStream(HttpResponse<?> answered) {
        return answered.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream");
    }

    /** @param body empty for a stream */
    public record Answer(HttpResponse<?> response, String body) {

        public int status() {
            return response.statusCode();
        }

        /** First value of the header; null when it is absent. */
        public String header(String name) {
            return response.headers().firstValue(name).orElse(null);
        }

        public JsonNode json() {
            return JSON.readTree(body);
        }

        @Override
        public String toString() {
            return response.request().method() + " " + response.uri() + " -> " + status() + " "
                    + response.headers().map() + " " + body;
        }
    }
}
