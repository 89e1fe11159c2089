package uk.waymark.runtime.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import uk.waymark.runtime.security.Audience;

/** A client as the HTML standard describes it. */
public final class StreamReader implements AutoCloseable {

    /** @param id last event id after this event; null when the server never sent one */
    public record Event(String name, String data, String id, long atNanos) {}

    private final Socket socket;
    private final List<Event> events = new CopyOnWriteArrayList<>();
    private volatile String lastId;
    private volatile String status;
    private volatile boolean ended;

    StreamReader(int port, Audience audience, String urn, String lastEventId) throws IOException {
        this(port, "/?audience=" + audience + (urn == null ? "" : "&urn=" + urn), lastEventId);
    }

    public StreamReader(int port, String path, String lastEventId) throws IOException {
        socket = new Socket("127.0.0.1", port);
        lastId = lastEventId;
        String request = "GET " + path + " HTTP/1.0\r\nHost: localhost\r\n"
                + (lastEventId == null ? "" : "Last-Event-ID: " + lastEventId + "\r\n") + "\r\n";
        socket.getOutputStream().write(request.getBytes(UTF_8));
        Thread.ofVirtual().start(this::read);
    }

    /** Reads on a connection whose request was sent. */
    StreamReader(Socket asked) {
        socket = asked;
        Thread.ofVirtual().start(this::read);
    }

    private void read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8))) {
            String name = "message";
            StringBuilder data = new StringBuilder();
            status = lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isEmpty()) {
                    if (!data.isEmpty()) {
                        events.add(new Event(name, data.toString(), lastId, System.nanoTime()));
                    }
                    name = "message";
                    data.setLength(0);
                } else if (line.startsWith("event: ")) {
                    name = line.substring(7);
                } else if (line.startsWith("id: ")) {
                    lastId = line.substring(4);
                } else if (line.startsWith("data: ")) {
                    data.append(line.substring(6));
                }
            }
        } catch (IOException e) {
            if (!socket.isClosed()) {
                throw new UncheckedIOException(e);
            }
        } finally {
            ended = true;
        }
    }

    public List<Event> events() {
        return events;
    }

    List<String> data() {
        return events.stream().map(event -> event.name() + " " + event.data()).toList();
    }

    String lastId() {
        return lastId;
    }

    String status() {
        return status;
    }

    boolean ended() {
        return ended;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
