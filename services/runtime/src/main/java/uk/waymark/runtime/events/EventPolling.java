package uk.waymark.runtime.events;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Notices events that other processes stored, and those that a slower transaction held back, by asking how far the store
 * is settled. Events of this process raise the signal themselves when they are committed.
 */
final class EventPolling implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(EventPolling.class);

    private final EventTable table;
    private final EventSignal signal;
    private final Duration interval;
    private ScheduledExecutorService executor;
    private long seen = -1;
    private boolean failing;

    EventPolling(EventTable table, EventSignal signal, Duration interval) {
        this.table = table;
        this.signal = signal;
        this.interval = interval;
    }

    private void look() {
        try {
            long settled = table.settledPosition();
            if (settled != seen) {
                seen = settled;
                signal.raise();
            }
            failing = false;
        } catch (RuntimeException e) {
            if (!failing) {
                log.warn("Cannot look for new events, and will keep trying", e);
            }
            failing = true;
        }
    }

    @Override
    public synchronized void start() {
        executor = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("event-polling")
                .factory());
        executor.scheduleWithFixedDelay(this::look, 0, interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public synchronized void stop() {
        executor.close();
        executor = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return executor != null;
    }
}
