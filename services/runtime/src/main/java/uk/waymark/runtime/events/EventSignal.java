package uk.waymark.runtime.events;

import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Tells whoever reads along that there may be new events. A call can be in vain, and is never missing. */
final class EventSignal {

    private final Set<Runnable> listeners = new CopyOnWriteArraySet<>();
    private final Semaphore requested = new Semaphore(0);

    /** Asks for the listeners to be called soon, by whoever {@linkplain #awaitRequest waits} for that; costs next to nothing. */
    void request() {
        requested.release();
    }

    /** Waits until somebody asks, at most so long; what was asked in the meantime is one request. */
    boolean awaitRequest(long millis) throws InterruptedException {
        boolean asked = requested.tryAcquire(millis, TimeUnit.MILLISECONDS);
        requested.drainPermits();
        return asked;
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
