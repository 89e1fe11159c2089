package uk.waymark.runtime.events;

import java.time.Instant;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;

/** What processors read: settled events only, so that a token has no gaps, and woken as soon as there are new ones. */
final class SettledEventSource implements StreamableMessageSource<TrackedEventMessage<?>> {

    private final SettledEventStorageEngine engine;
    private final EventSignal signal;

    SettledEventSource(SettledEventStorageEngine engine, EventSignal signal) {
        this.engine = engine;
        this.signal = signal;
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(TrackingToken token) {
        return new SettledEventStream(engine::settledAfter, signal, token);
    }

    @Override
    public TrackingToken createTailToken() {
        return engine.createTailToken();
    }

    @Override
    public TrackingToken createHeadToken() {
        return engine.createHeadToken();
    }

    @Override
    public TrackingToken createTokenAt(Instant recordedAt) {
        return engine.createTokenAt(recordedAt);
    }
}
