package uk.waymark.runtime.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.stream.Collectors;

/** One block of a stream in the format of the HTML standard's server-sent events. */
final class Block {

    private static final int RETRY_MILLIS = 2_000;

    private Block() {}

    static byte[] greeting() {
        return bytes("retry: " + RETRY_MILLIS + "\n\n");
    }

    /** Keeps the connection alive, and moves the client's last id on. */
    static byte[] heartbeat(String id) {
        return bytes(":\n" + (id == null ? "" : "id: " + id + "\n") + "\n");
    }

    /** @param id null when the client has not seen everything up to it yet */
    static byte[] change(Frame frame, String id) {
        return event("change", frame.told(), id);
    }

    /** @param event {@code snapshot} or {@code reset} */
    static byte[] states(String event, Scope scope, List<Frame> frames, String id) {
        String states = frames.stream().map(Frame::told).collect(Collectors.joining(","));
        return event(event, scope.urn().isEmpty() ? "[" + states + "]" : states.isEmpty() ? "null" : states, id);
    }

    /** @param event {@code begin} or {@code reset}, of a stream that does not tell how everything is now */
    static byte[] position(String event, long position, String id) {
        return event(event, "{\"position\":" + position + "}", id);
    }

    private static byte[] event(String name, String data, String id) {
        StringBuilder block = new StringBuilder("event: ").append(name).append('\n');
        if (id != null) {
            block.append("id: ").append(id).append('\n');
        }
        data.lines().forEach(line -> block.append("data: ").append(line).append('\n'));
        return bytes(block.append('\n').toString());
    }

    private static byte[] bytes(String block) {
        return block.getBytes(UTF_8);
    }
}
