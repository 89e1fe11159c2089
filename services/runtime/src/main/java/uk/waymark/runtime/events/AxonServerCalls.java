package uk.waymark.runtime.events;

import io.axoniq.axonserver.connector.event.EventChannel;
import io.axoniq.axonserver.connector.event.EventStream;
import io.axoniq.axonserver.grpc.event.Event;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Bounded waits for Axon Server. What it does not answer in time becomes {@link StoreUnavailable}. */
final class AxonServerCalls {

    private static final Logger log = LoggerFactory.getLogger(AxonServerCalls.class);
    private static final int SECONDS = 10;
    private static final int BUFFER = 1000;

    private AxonServerCalls() {}

    static <T> T await(CompletableFuture<T> answer) {
        try {
            return answer.get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw unavailable(e);
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    /** A journey's events from this version on. */
    static List<Event> ofAuthority(EventChannel channel, String urn, long fromVersion) {
        try {
            return channel.openAggregateStream(urn, fromVersion).asStream().toList();
        } catch (RuntimeException e) {
            throw unavailable(e);
        }
    }

    /**
     * Hands over what was there after this position at the time of the call, until told to stop.
     *
     * @return the last position handed over, or the given one
     */
    static long read(EventChannel channel, long position, Predicate<EventWithToken> until) {
        long end = await(channel.getLastToken());
        long last = position;
        if (last >= end) {
            return last;
        }
        try (EventStream stream = channel.openStream(position, BUFFER)) {
            while (last < end) {
                EventWithToken next = next(stream);
                last = next.getToken();
                if (!until.test(next)) {
                    return last;
                }
            }
            return last;
        }
    }

    private static EventWithToken next(EventStream stream) {
        try {
            EventWithToken next = stream.nextIfAvailable(SECONDS, TimeUnit.SECONDS);
            if (next == null) {
                throw unavailable(stream.getError().orElseGet(() -> new TimeoutException("it sent no event")));
            }
            return next;
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private static StoreUnavailable unavailable(Throwable why) {
        log.debug("Axon Server did not answer", why);
        return StoreUnavailable.reading();
    }

    private static IllegalStateException interrupted() {
        Thread.currentThread().interrupt();
        return new IllegalStateException("interrupted while waiting for Axon Server");
    }
}
