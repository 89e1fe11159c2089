package uk.waymark;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import uk.waymark.runtime.Patience;

/** A running Waymark as somebody outside sees it: over real HTTP, signed in or not. */
public record Site(int port, String user, String password) {

    /** A second; what has to be put right first says a minute. */
    private static final String SOON = "1";
    private static final HttpClient HTTP = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    /** The same site for somebody who is signed in under this name. */
    public Site as(String name) {
        return new Site(port, name, password);
    }

    /** Asks again when told that what {@code minVersion} or {@code minPosition} asks for will be there soon. */
    public Answer get(String pathAndQuery) {
        long giveUp = System.nanoTime() + Patience.LONGEST.toNanos();
        Answer answer = send(request(pathAndQuery).GET().build());
        while (isToBeAskedAgain(answer) && System.nanoTime() < giveUp) {
            answer = send(request(pathAndQuery).GET().build());
        }
        return answer;
    }

    private static boolean isToBeAskedAgain(Answer answer) {
        return answer.status() == 503 && answer.headers().firstValue("Retry-After").filter(SOON::equals).isPresent()
                && answer.at("/type").equals("urn:waymark:problem:not-reached");
    }

    /** @param headers names and values in turn */
    public Answer post(String path, String json, String... headers) {
        HttpRequest.Builder request = request(path).header("Content-Type", "application/json");
        return send((headers.length == 0 ? request : request.headers(headers)).POST(BodyPublishers.ofString(json))
                .build());
    }

    public Answer postCsv(String path, String csv) {
        return send(request(path).header("Content-Type", "text/csv").POST(BodyPublishers.ofString(csv)).build());
    }

    /** The first event of a stream, its data included. */
    public String firstEvent(String path) {
        HttpRequest request = request(path).header("Accept", "text/event-stream").GET().build();
        try (InputStream stream = HTTP.send(request, BodyHandlers.ofInputStream()).body()) {
            StringBuilder event = new StringBuilder();
            byte[] buffer = new byte[8192];
            for (int n; (n = stream.read(buffer)) >= 0;) {
                event.append(new String(buffer, 0, n, StandardCharsets.UTF_8));
                if (event.indexOf("data:") >= 0 && event.indexOf("\n\n", event.indexOf("data:")) >= 0) {
                    break;
                }
            }
            return event.toString();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(path, e);
        }
    }

    private HttpRequest.Builder request(String pathAndQuery) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + pathAndQuery))
                .timeout(Patience.LONGEST);
        if (user != null) {
            byte[] credentials = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials));
        }
        return request;
    }

    private static Answer send(HttpRequest request) {
        try {
            HttpResponse<String> response = HTTP.send(request, BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(request.uri().toString(), e);
        }
    }
}
