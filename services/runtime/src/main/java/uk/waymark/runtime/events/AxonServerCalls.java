package uk.waymark.runtime.events;

import io.axoniq.axonserver.connector.event.EventChannel;
import io.axoniq.axonserver.connector.event.EventStream;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/** Bounded waits for Axon Server. */
final class AxonServerCalls {

    private static final int SECONDS = 10;
    private static final int BUFFER = 1000;

    private AxonServerCalls() {}

    /** @throws IllegalStateException if there is no answer in time */
    static <T> T await(CompletableFuture<T> answer) {
        try {
            return answer.get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("Axon Server does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for Axon Server", e);
        }
    }

    /** Reads what was there at the time of the call; returns the last position read, or the given one. */
    static long read(EventChannel channel, long position, Predicate<EventWithToken> until) {
        long end = await(channel.getLastToken());
        long last = position;
        try (EventStream stream = channel.openStream(position, BUFFER)) {
            while (last < end) {
                EventWithToken next = stream.nextIfAvailable(SECONDS, TimeUnit.SECONDS);
                if (next == null) {
                    throw new IllegalStateException("Axon Server sends nothing", stream.getError().orElse(null));
                }
                last = next.getToken();
                if (!until.test(next)) {
                    return last;
                }
            }
            return last;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for Axon Server", e);
        }
    }
}
