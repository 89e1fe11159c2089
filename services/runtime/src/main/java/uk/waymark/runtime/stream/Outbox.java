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
 * What one client is still to be sent: at most one state per authority, the newest. An id says up to where the client has
 * seen everything and which states it has seen beyond that, so that a client that comes back is sent no state twice. Not
 * thread-safe.
 */
final class Outbox {

    private static final int MOST_MARKS = 200;

    private final Function<Seen, String> ids;
    private final Queue<byte[]> first = new ArrayDeque<>();
    private final Map<String, Frame> sent = new HashMap<>();
    private final Map<String, Mark> beyond = new LinkedHashMap<>();
    private Map<String, Offered> round = new LinkedHashMap<>();
    private Point roundEnd;
    private Map<String, Offered> next = new LinkedHashMap<>();
    private Point seen;
    private Cursor base;
    private long offers;
    private boolean heartbeatDue;
    private long conflated;

    /** A point of the change log, and the offer it came with: it covers whatever offers before that one held. */
    private record Point(Cursor cursor, long offer) {}

    private record Offered(Frame frame, long offer) {}

    private record Mark(String value, long offer) {}

    Outbox(Function<Seen, String> ids) {
        this.ids = ids;
    }

    /** Comes before everything else and stands for these states. */
    void begin(byte[] block, Collection<Frame> states) {
        first.add(block);
        states.forEach(frame -> sent.put(frame.urn(), frame));
    }

    /**
     * The client has this, from what it began with or from before it came back.
     *
     * @param missed what there is since; states among them that it has seen are not sent again
     */
    void resume(Seen before, List<Frame> missed) {
        base = before.cursor();
        before.beyond().forEach((urn, mark) -> beyond.put(urn, new Mark(mark, besideOffers())));
        put(missed, besideOffers());
    }

    /** The next offer may have been under way already when this came, and not cover it. */
    private long besideOffers() {
        return offers + 1;
    }

    /** @param upTo everything the client is to see up to this point has been offered; null when something is missing */
    void offer(List<Frame> frames, Cursor upTo) {
        offers++;
        put(frames, offers);
        seen = upTo == null ? null : new Point(upTo, offers);
    }

    private void put(List<Frame> frames, long offer) {
        for (Frame frame : frames) {
            Map<String, Offered> slots = round.containsKey(frame.urn()) ? round : next;
            conflated += slots.containsKey(frame.urn()) ? 1 : 0;
            slots.merge(frame.urn(), new Offered(frame, offer), Outbox::newer);
        }
    }

    private static Offered newer(Offered before, Offered now) {
        return now.frame().position() < before.frame().position() ? before : now;
    }

    void heartbeat() {
        heartbeatDue = true;
    }

    /** Null when there is nothing to send. */
    byte[] poll() {
        if (!first.isEmpty()) {
            return first.poll();
        }
        Offered news = nextNews();
        if (news != null) {
            took(news);
            heartbeatDue = false;
            return Block.change(news.frame(), id(round.isEmpty() ? roundEnd : null));
        }
        if (heartbeatDue) {
            heartbeatDue = false;
            return Block.heartbeat(seen == null ? null : id(seen));
        }
        return null;
    }

    private void took(Offered offered) {
        Frame frame = offered.frame();
        sent.put(frame.urn(), frame);
        beyond.put(frame.urn(), new Mark(frame.mark(), offered.offer()));
    }

    /**
     * @param reached a point up to which everything has been sent now; null when there is none since the last
     * @return null when nothing can be said
     */
    private String id(Point reached) {
        if (reached != null) {
            base = reached.cursor();
            beyond.values().removeIf(mark -> mark.offer() < reached.offer());
        }
        if (base == null || reached == null && beyond.size() > MOST_MARKS) {
            return null;
        }
        Map<String, String> marks = new LinkedHashMap<>();
        if (beyond.size() <= MOST_MARKS) {
            beyond.forEach((urn, mark) -> marks.put(urn, mark.value()));
        }
        return ids.apply(new Seen(base, marks));
    }

    private Offered nextNews() {
        while (true) {
            if (round.isEmpty()) {
                beginRound();
            }
            if (round.isEmpty()) {
                return null;
            }
            Iterator<Offered> slots = round.values().iterator();
            Offered offered = slots.next();
            slots.remove();
            if (isNews(offered)) {
                return offered;
            }
        }
    }

    /** What the client was sent before it came back counts as sent. */
    private boolean isNews(Offered offered) {
        Frame frame = offered.frame();
        Mark before = beyond.get(frame.urn());
        if (!sent.containsKey(frame.urn()) && before != null && before.value().equals(frame.mark())) {
            took(offered);
            return false;
        }
        return frame.isNewsAfter(sent.get(frame.urn()));
    }

    private void beginRound() {
        next.values().removeIf(offered -> !isNews(offered));
        Map<String, Offered> emptied = round;
        round = next;
        roundEnd = seen;
        next = emptied;
    }

    /** States that were never sent because a newer one took their slot. */
    long conflated() {
        return conflated;
    }
}
