package uk.waymark.runtime.events;

import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Tells whoever reads along that there may be new events. A call can be in vain, and is never missing. */
final class EventSignal {

    private final Set<Runnable> listeners = new CopyOnWriteArraySet<>();
    private final Semaphore requested = new Semaphore(0);

    /** Asks for the listeners to be called soon, by whoever {@linkplain #awaitRequests waits} for that; costs next to nothing. */
    void request() {
        requested.release();
    }

    /**
     * Waits until somebody asks, at most so long.
     *
     * @return how often it was asked since the last call; 0 when nobody did in time
     */
    int awaitRequests(long millis) throws InterruptedException {
        return requested.tryAcquire(millis, TimeUnit.MILLISECONDS) ? 1 + requested.drainPermits() : 0;
    }

    void raise() {
        listeners.forEach(Runnable::run);
    }

    /** The listener runs on the thread that raises, and must be quick. */
    void listen(Runnable listener) {
        listeners.add(listener);
    }

    void forget(Runnable listener) {
        listeners.remove(listener);
    }
}
