package uk.waymark.runtime.events;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;

/** Settled events from a token on. It asks the database only after a signal, or while there was more last time. */
final class SettledEventStream implements BlockingStream<TrackedEventMessage<?>> {

    private final Function<TrackingToken, List<? extends TrackedEventMessage<?>>> fetch;
    private final EventSignal signal;
    private final Runnable onSignal = this::signalled;
    private final Queue<TrackedEventMessage<?>> fetched = new ArrayDeque<>();
    private volatile boolean mayHaveMore = true;
    private volatile Runnable callback = () -> {};
    private TrackingToken token;

    SettledEventStream(Function<TrackingToken, List<? extends TrackedEventMessage<?>>> fetch, EventSignal signal,
            TrackingToken token) {
        this.fetch = fetch;
        this.signal = signal;
        this.token = token;
        signal.listen(onSignal);
    }

    private synchronized void signalled() {
        mayHaveMore = true;
        notifyAll();
        callback.run();
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        if (fetched.isEmpty() && mayHaveMore) {
            mayHaveMore = false;
            fetched.addAll(fetch.apply(token));
            mayHaveMore |= !fetched.isEmpty();
        }
        return Optional.ofNullable(fetched.peek());
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        long deadline = System.nanoTime() + unit.toNanos(timeout);
        while (peek().isEmpty()) {
            synchronized (this) {
                long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
                if (left <= 0) {
                    return false;
                }
                if (!mayHaveMore) {
                    wait(left);
                }
            }
        }
        return true;
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (!hasNextAvailable(1, TimeUnit.MINUTES)) {
            continue;
        }
        TrackedEventMessage<?> next = fetched.remove();
        token = next.trackingToken();
        return next;
    }

    @Override
    public boolean setOnAvailableCallback(Runnable available) {
        callback = available;
        return true;
    }

    @Override
    public void close() {
        signal.forget(onSignal);
    }
}
