package uk.waymark.axonserver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** Somebody who follows a stream of events and keeps every line. */
final class Listener implements AutoCloseable {

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Stream<String> stream;

    private Listener(Stream<String> stream) {
        this.stream = stream;
        Thread.startVirtualThread(this::listen);
    }

    private void listen() {
        try {
            stream.forEach(lines::add);
        } catch (UncheckedIOException closed) {
            lines.add("closed: " + closed.getMessage());
        }
    }

    static Listener to(int port, String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept", "text/event-stream").build();
        try {
            return new Listener(HttpClient.newHttpClient().send(request, BodyHandlers.ofLines()).body());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(path, e);
        }
    }

    List<String> heard() {
        return lines;
    }

    /** What was told, without what only keeps the stream open: that repeats the place where it stands. */
    List<String> told() {
        return lines.stream().filter(line -> line.startsWith("data:") && line.contains("{")).toList();
    }

    @Override
    public void close() {
        stream.close();
    }
}
