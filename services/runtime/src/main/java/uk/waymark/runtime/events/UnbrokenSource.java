package uk.waymark.runtime.events;

import java.time.Instant;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;

/**
 * What processors read of Axon Server. To them a connection that breaks is a pause without events: Axon itself would
 * give up its segments, and wait up to a minute before it looked again. And the beginning needs no server to be named.
 */
final class UnbrokenSource implements StreamableMessageSource<TrackedEventMessage<?>> {

    private final StreamableMessageSource<TrackedEventMessage<?>> server;

    UnbrokenSource(StreamableMessageSource<TrackedEventMessage<?>> server) {
        this.server = server;
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(TrackingToken token) {
        return new UnbrokenStream(server, token);
    }

    @Override
    public TrackingToken createTailToken() {
        return null;
    }

    @Override
    public TrackingToken createHeadToken() {
        return server.createHeadToken();
    }

    @Override
    public TrackingToken createTokenAt(Instant recordedAt) {
        return server.createTokenAt(recordedAt);
    }
}
