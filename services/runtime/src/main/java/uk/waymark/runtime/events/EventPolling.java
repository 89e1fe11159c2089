package uk.waymark.runtime.events;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Wakes readers: soon after this process committed something, and whenever the store is settled further than before,
 * which is how events of other processes are noticed and those that a slower transaction held back. One wake-up serves
 * all commits of a moment, and the more they are the longer the moment: a reader's transaction costs much the same for
 * one event as for twenty, and must not take from writing.
 */
final class EventPolling implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(EventPolling.class);
    private static final int MOMENT_MILLIS = 10;
    private static final int LONGEST_MOMENT_MILLIS = 50;

    private final EventTable table;
    private final EventSignal signal;
    private final Duration interval;
    private Thread thread;
    private long seen = -1;
    private boolean failing;

    EventPolling(EventTable table, EventSignal signal, Duration interval) {
        this.table = table;
        this.signal = signal;
        this.interval = interval;
    }

    private void run() {
        try {
            while (true) {
                int commits = signal.awaitRequests(interval.toMillis());
                look(commits > 0);
                Thread.sleep(Math.clamp((long) commits * MOMENT_MILLIS, MOMENT_MILLIS, LONGEST_MOMENT_MILLIS));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void look(boolean asked) {
        try {
            if (asked || isSettledFurther()) {
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

    private boolean isSettledFurther() {
        long settled = table.settledPosition();
        boolean further = settled != seen;
        seen = settled;
        return further;
    }

    @Override
    public synchronized void start() {
        thread = Thread.ofPlatform().daemon().name("event-polling").start(this::run);
    }

    @Override
    public synchronized void stop() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        thread = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }
}
