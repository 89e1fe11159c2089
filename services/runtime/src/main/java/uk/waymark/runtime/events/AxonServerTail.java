package uk.waymark.runtime.events;

import io.axoniq.axonserver.connector.event.EventChannel;
import io.axoniq.axonserver.connector.event.EventStream;
import io.axoniq.axonserver.grpc.event.Event;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationListener;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.ContextClosedEvent;

/**
 * Reads everything once from Axon Server and then follows it, to know where each event stands: the server tells no
 * position of what it appends or reads by journey. When the connection breaks it goes on where it was.
 */
final class AxonServerTail implements SmartLifecycle, ApplicationListener<ContextClosedEvent> {

    private static final Logger log = LoggerFactory.getLogger(AxonServerTail.class);
    private static final int BUFFER = 5_000;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(250);
    private static final int BEFORE_EVERYTHING = -100;

    private final Supplier<EventChannel> channel;
    private final Places places = new Places();
    private volatile boolean whole;
    private volatile Thread thread;
    private volatile boolean ending;
    private boolean failing;

    AxonServerTail(Supplier<EventChannel> channel) {
        this.channel = channel;
    }

    /** Waits for the event, which is stored. */
    long position(String urn, long version) {
        try {
            return places.await(urn, version, PATIENCE.toNanos()).orElseThrow(StoreUnavailable::reading);
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    /** Waits until everything is known that is stored when it is called. */
    void catchUp() {
        try {
            if (!places.await(AxonServerCalls.await(channel.get().getLastToken()), PATIENCE.toNanos())) {
                throw StoreUnavailable.reading();
            }
            whole = true;
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    /** Greatest recorded instant of what was stored before the start, and of what has come since; empty when nothing was. */
    Optional<Instant> latest() {
        if (!whole) {
            catchUp();
        }
        return places.latest();
    }

    /** Greatest position known of an event recorded at or before this instant; -1 when there is none. */
    long at(Instant recordedAt) {
        return places.at(recordedAt);
    }

    private void run() {
        while (thread == Thread.currentThread()) {
            try (EventStream stream = channel.get().openStream(places.last(), BUFFER)) {
                follow(stream);
            } catch (RuntimeException e) {
                if (!failing && !ending) {
                    log.warn("Cannot follow Axon Server, and will keep trying: {}", e.toString());
                }
                failing = true;
                LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    private void follow(EventStream stream) throws InterruptedException {
        while (thread == Thread.currentThread()) {
            EventWithToken next = stream.nextIfAvailable(1, TimeUnit.SECONDS);
            if (next != null) {
                add(next.getToken(), next.getEvent());
            } else if (stream.isClosed()) {
                throw new IllegalStateException("the stream of events ended", stream.getError().orElse(null));
            }
            if (failing) {
                log.info("Axon Server is followed again, from position {}", places.last());
                failing = false;
            }
        }
    }

    private void add(long position, Event event) {
        places.add(event.getAggregateIdentifier(), event.getAggregateSequenceNumber(), position,
                AxonServerEvents.recordedAt(event));
    }

    private static IllegalStateException interrupted() {
        Thread.currentThread().interrupt();
        return new IllegalStateException("interrupted while waiting for Axon Server");
    }

    /** From here on the connection may be closed by us. */
    @Override
    public void onApplicationEvent(ContextClosedEvent closed) {
        ending = true;
    }

    @Override
    public synchronized void start() {
        thread = Thread.ofPlatform().daemon().name("axon-server-tail").unstarted(this::run);
        thread.start();
    }

    @Override
    public synchronized void stop() {
        Thread following = thread;
        thread = null;
        following.interrupt();
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    @Override
    public int getPhase() {
        return BEFORE_EVERYTHING;
    }
}
