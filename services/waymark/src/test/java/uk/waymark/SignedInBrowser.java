package uk.waymark;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody with a session. A cookie is the host's, whichever port: as behind a proxy, all processes are one site. */
final class SignedInBrowser {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    void signIn(int port, String name) {
        form(port, "/sign-in", "&sign-in=" + name + "&password="
                + URLEncoder.encode(RunningWaymark.PASSWORD, StandardCharsets.UTF_8));
    }

    void signOut(int port) {
        form(port, "/sign-out", "");
    }

    int status(int port, String path) {
        return send(request(port, path).GET()).statusCode();
    }

    private void form(int port, String path, String fields) {
        Matcher token = TOKEN.matcher(send(request(port, path).GET()).body());
        if (!token.find()) {
            throw new AssertionError("no form at " + path);
        }
        HttpResponse<String> answer = send(request(port, path)
                .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(
                        "_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8) + fields)));
        if (answer.statusCode() != 302 || answer.headers().firstValue("Location").orElse("").contains("failed")) {
            throw new AssertionError(path + " answered " + answer.statusCode() + ": " + answer.body());
        }
    }

    private static HttpRequest.Builder request(int port, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
