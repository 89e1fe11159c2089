package uk.waymark.runtime.events;

import io.axoniq.axonserver.connector.event.EventChannel;
import io.axoniq.axonserver.grpc.event.Event;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Axon Server as the port shows it. It orders and publishes appends itself, so everything it shows is settled. Where an
 * event stands tells the {@link AxonServerTail}; which appends are in flight, our own database, whose transactions
 * enclose them.
 */
final class AxonServerStoredEvents implements StoredEvents {

    private final Supplier<EventChannel> channel;
    private final AxonServerTail tail;
    private final EventTable inFlight;
    private final AxonServerEvents events;
    private final AtomicReference<Instant> known = new AtomicReference<>(Instant.MIN);

    AxonServerStoredEvents(Supplier<EventChannel> channel, AxonServerTail tail, EventTable inFlight, StoredJson json) {
        this.channel = channel;
        this.tail = tail;
        this.inFlight = inFlight;
        this.events = new AxonServerEvents(json);
    }

    @Override
    public List<StoredEvent> ofAuthority(String urn, long version) {
        return AxonServerCalls.ofAuthority(channel.get(), urn, version + 1).stream().map(this::event).toList();
    }

    private StoredEvent event(Event stored) {
        return events.event(
                tail.position(stored.getAggregateIdentifier(), stored.getAggregateSequenceNumber()), stored);
    }

    @Override
    public Optional<EventHead> head(String urn) {
        long version = AxonServerCalls.await(channel.get().findHighestSequence(urn));
        return version < 0 ? Optional.empty() : Optional.of(at(urn, version));
    }

    @Override
    public long scan(long position, Predicate<StoredEvent> until) {
        return AxonServerCalls.read(channel.get(), position,
                next -> until.test(events.event(next.getToken(), next.getEvent())));
    }

    @Override
    public List<EventHead> heads(long position, int limit) {
        List<EventHead> heads = new ArrayList<>();
        AxonServerCalls.read(channel.get(), position, next -> {
            heads.add(AxonServerEvents.head(next.getToken(), next.getEvent()));
            return heads.size() < limit;
        });
        return heads;
    }

    /** The server's first token is told as the one before it. */
    @Override
    public long count() {
        EventChannel open = channel.get();
        return AxonServerCalls.await(open.getLastToken()) - AxonServerCalls.await(open.getFirstToken());
    }

    /** The server is asked only for an instant up to which not everything is known to be in. */
    @Override
    public long positionAt(Instant recordedAt) {
        if (recordedAt.isAfter(known.get())) {
            tail.catchUp();
        }
        return tail.at(recordedAt);
    }

    /**
     * What is in flight is asked after what is there: whoever had the recorded clock before the newest event that is
     * there, and is not in flight afterwards, has stored its event, and catching up finds it.
     */
    @Override
    public Optional<Instant> stableUntil() {
        Optional<Instant> newest = tail.latest();
        if (newest.isEmpty()) {
            return newest;
        }
        Instant stable = inFlight.oldestInFlight().map(oldest -> oldest.minus(1, ChronoUnit.MICROS))
                .filter(newest.get()::isAfter).orElse(newest.get());
        tail.catchUp();
        known.accumulateAndGet(stable, (before, now) -> now.isAfter(before) ? now : before);
        return Optional.of(stable);
    }
}
