package uk.waymark.runtime.stream;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.function.Function;

/**
 * What one client is still to be sent: at most one state per authority, the newest. An id goes with the last of those
 * that were there together, because only then has the client seen everything up to it. Not thread-safe.
 */
final class Outbox {

    private final Function<Cursor, String> ids;
    private final Queue<byte[]> first = new ArrayDeque<>();
    private final Map<String, Frame> sent = new HashMap<>();
    private Map<String, Frame> round = new LinkedHashMap<>();
    private Cursor roundEnd;
    private Map<String, Frame> next = new LinkedHashMap<>();
    private Cursor seen;
    private boolean heartbeatDue;
    private long conflated;

    Outbox(Function<Cursor, String> ids) {
        this.ids = ids;
    }

    /** Comes before everything else and stands for these states. */
    void begin(byte[] block, Collection<Frame> states) {
        first.add(block);
        states.forEach(frame -> sent.put(frame.urn(), frame));
    }

    /** @param upTo everything the client is to see up to this point has been offered; null when something is missing */
    void offer(List<Frame> frames, Cursor upTo) {
        for (Frame frame : frames) {
            Map<String, Frame> slots = round.containsKey(frame.urn()) ? round : next;
            conflated += slots.put(frame.urn(), frame) == null ? 0 : 1;
        }
        seen = upTo;
    }

    void heartbeat() {
        heartbeatDue = true;
    }

    /** Null when there is nothing to send. */
    byte[] poll() {
        if (!first.isEmpty()) {
            return first.poll();
        }
        Frame frame = nextNews();
        if (frame != null) {
            sent.put(frame.urn(), frame);
            heartbeatDue = false;
            return Block.change(frame, round.isEmpty() && roundEnd != null ? ids.apply(roundEnd) : null);
        }
        if (heartbeatDue) {
            heartbeatDue = false;
            return Block.heartbeat(seen == null ? null : ids.apply(seen));
        }
        return null;
    }

    private Frame nextNews() {
        while (true) {
            if (round.isEmpty()) {
                beginRound();
            }
            if (round.isEmpty()) {
                return null;
            }
            Iterator<Frame> frames = round.values().iterator();
            Frame frame = frames.next();
            frames.remove();
            if (frame.isNewsAfter(sent.get(frame.urn()))) {
                return frame;
            }
        }
    }

    private void beginRound() {
        next.values().removeIf(frame -> !frame.isNewsAfter(sent.get(frame.urn())));
        Map<String, Frame> emptied = round;
        round = next;
        roundEnd = seen;
        next = emptied;
    }

    /** States that were never sent because a newer one took their slot. */
    long conflated() {
        return conflated;
    }
}
