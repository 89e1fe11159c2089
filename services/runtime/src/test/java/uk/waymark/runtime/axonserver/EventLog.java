package uk.waymark.runtime.axonserver;

import io.axoniq.axonserver.grpc.event.Event;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/** Events in order of position, each aggregate's without a gap. */
public final class EventLog {

    private static final Metadata.Key<String> ERROR_CODE = Metadata.Key.of("AxonIQ-ErrorCode",
            Metadata.ASCII_STRING_MARSHALLER);
    private static final String INVALID_SEQUENCE = "AXONIQ-2000";

    private final List<Event> events = new ArrayList<>();
    private final Set<Runnable> listeners = new CopyOnWriteArraySet<>();
    private final AtomicInteger unconfirmed = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicReference<UnaryOperator<Event>> overtaking = new AtomicReference<>();

    /** The next so many appends are stored, and the connection breaks before that is said. */
    public void loseConfirmationsOfNext(int appends) {
        unconfirmed.set(appends);
    }

    /** Somebody else stores an event in front of the next append: this one, made of the append's own. */
    public void overtakeNext(UnaryOperator<Event> other) {
        overtaking.set(other);
    }

    /** How many appends were refused because others had recorded first. */
    public int refused() {
        return refused.get();
    }

    /** As if nothing had been stored; for whoever opens no stream of what was. */
    public synchronized void clear() {
        events.clear();
    }

    public synchronized List<Event> all() {
        return List.copyOf(events);
    }

    /** @throws StatusRuntimeException as the server answers when others were first */
    void append(List<Event> transaction) {
        try {
            store(transaction);
        } finally {
            listeners.forEach(Runnable::run);
        }
        if (unconfirmed.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw Status.UNAVAILABLE.asRuntimeException();
        }
    }

    private synchronized void store(List<Event> transaction) {
        UnaryOperator<Event> other = overtaking.getAndSet(null);
        if (other != null) {
            events.add(other.apply(transaction.getFirst()));
        }
        List<Event> after = new ArrayList<>(events);
        for (Event event : transaction) {
            if (event.getAggregateSequenceNumber() != highest(after, event.getAggregateIdentifier()) + 1) {
                refused.incrementAndGet();
                Metadata trailers = new Metadata();
                trailers.put(ERROR_CODE, INVALID_SEQUENCE);
                throw Status.OUT_OF_RANGE.withDescription("invalid sequence number").asRuntimeException(trailers);
            }
            after.add(event);
        }
        events.addAll(transaction);
    }

    synchronized List<Event> ofAggregate(String identifier, long from) {
        return events.stream().filter(event -> event.getAggregateIdentifier().equals(identifier)
                && event.getAggregateSequenceNumber() >= from).toList();
    }

    synchronized long highest(String identifier) {
        return highest(events, identifier);
    }

    private static long highest(List<Event> events, String identifier) {
        for (int i = events.size() - 1; i >= 0; i--) {
            if (events.get(i).getAggregateIdentifier().equals(identifier)) {
                return events.get(i).getAggregateSequenceNumber();
            }
        }
        return -1;
    }

    /** Null when there is none yet. */
    synchronized Event at(long position) {
        return position < events.size() ? events.get((int) position) : null;
    }

    synchronized long size() {
        return events.size();
    }

    void listen(Runnable listener) {
        listeners.add(listener);
    }

    void forget(Runnable listener) {
        listeners.remove(listener);
    }
}
