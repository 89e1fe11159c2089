package uk.waymark.runtime.events;

import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;

/** Tells whoever reads along that there may be new events. A call can be in vain, and is never missing. */
final class EventSignal {

    private final Set<Runnable> listeners = new CopyOnWriteArraySet<>();

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
