package uk.waymark.runtime.events;

import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.axonserver.connector.AxonServerException;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;

/** Opens another stream after the last event taken, whenever one breaks; has no events meanwhile. For one reader. */
final class UnbrokenStream implements BlockingStream<TrackedEventMessage<?>> {

    private static final Duration BETWEEN_TRIES = Duration.ofMillis(250);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private final StreamableMessageSource<TrackedEventMessage<?>> source;
    private TrackingToken token;
    private BlockingStream<TrackedEventMessage<?>> stream;
    private long tried;
    private Runnable callback = () -> {};

    UnbrokenStream(StreamableMessageSource<TrackedEventMessage<?>> source, TrackingToken token) {
        this.source = source;
        this.token = token;
        this.tried = System.nanoTime() - BETWEEN_TRIES.toNanos();
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        try {
            return isOpen() ? stream.peek() : Optional.empty();
        } catch (AxonServerException | io.axoniq.axonserver.connector.AxonServerException
                | StatusRuntimeException broken) {
            close();
            return Optional.empty();
        }
    }

    private boolean isOpen() {
        if (stream == null && System.nanoTime() - tried >= BETWEEN_TRIES.toNanos()) {
            tried = System.nanoTime();
            stream = source.openStream(token);
            stream.setOnAvailableCallback(callback);
        }
        return stream != null;
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        long deadline = System.nanoTime() + unit.toNanos(timeout);
        while (peek().isEmpty()) {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            TimeUnit.NANOSECONDS.sleep(Math.min(left, BETWEEN_LOOKS.toNanos()));
        }
        return true;
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (!hasNextAvailable(1, TimeUnit.MINUTES)) {
            continue;
        }
        TrackedEventMessage<?> next = stream.nextAvailable();
        token = next.trackingToken();
        return next;
    }

    @Override
    public boolean setOnAvailableCallback(Runnable available) {
        callback = available;
        if (stream != null) {
            stream.setOnAvailableCallback(available);
        }
        return true;
    }

    @Override
    public void close() {
        if (stream != null) {
            stream.close();
            stream = null;
        }
    }
}
