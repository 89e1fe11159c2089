package uk.waymark.runtime.stream;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client that keeps what a stream sends until it is closed. */
public final class Listening implements AutoCloseable {

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<String> lines = new CopyOnWriteArrayList<>();

    public Listening(int port, String path, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        headers.forEach(request::header);
        http.sendAsync(request.build(), HttpResponse.BodyHandlers.ofLines())
                .thenAccept(answer -> answer.body().forEach(lines::add));
    }

    /** The data of all events so far. */
    public List<JsonNode> data() {
        return lines.stream().filter(line -> line.startsWith("data: "))
                .map(line -> JsonMapper.shared().readTree(line.substring(6))).toList();
    }

    /** The names of all events so far. */
    public List<String> events() {
        return lines.stream().flatMap(line -> line.startsWith("event: ") ? Stream.of(line.substring(7)) : Stream.of())
                .toList();
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
