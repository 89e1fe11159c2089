package uk.waymark.runtime.events;

import io.axoniq.axonserver.connector.event.EventChannel;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Axon Server as the port shows it. It orders and publishes appends itself, so everything it shows is settled. Two things
 * it cannot do: tell the position of an event that is read by journey, which is {@value #UNKNOWN_POSITION} here; and say
 * which appends are in flight, for which our own database is asked, whose transactions enclose them.
 */
final class AxonServerStoredEvents implements StoredEvents {

    static final long UNKNOWN_POSITION = -1;

    private final Supplier<EventChannel> channel;
    private final EventTable inFlight;
    private final AxonServerEvents events;

    AxonServerStoredEvents(Supplier<EventChannel> channel, EventTable inFlight, StoredJson json) {
        this.channel = channel;
        this.inFlight = inFlight;
        this.events = new AxonServerEvents(json);
    }

    @Override
    public List<StoredEvent> ofAuthority(String urn, long version) {
        return channel.get().openAggregateStream(urn, version + 1).asStream()
                .map(event -> events.event(UNKNOWN_POSITION, event)).toList();
    }

    @Override
    public Optional<EventHead> head(String urn) {
        long version = AxonServerCalls.await(channel.get().findHighestSequence(urn));
        return version < 0
                ? Optional.empty()
                : ofAuthority(urn, version - 1).stream().findFirst().map(AxonServerStoredEvents::head);
    }

    @Override
    public long scan(long position, Predicate<StoredEvent> until) {
        return AxonServerCalls.read(channel.get(), position, next -> until.test(event(next)));
    }

    @Override
    public List<EventHead> heads(long position, int limit) {
        List<EventHead> heads = new ArrayList<>();
        scan(position, event -> {
            heads.add(head(event));
            return heads.size() < limit;
        });
        return heads;
    }

    @Override
    public long count() {
        EventChannel open = channel.get();
        return AxonServerCalls.await(open.getLastToken()) - AxonServerCalls.await(open.getFirstToken()) + 1;
    }

    @Override
    public long positionAt(Instant recordedAt) {
        EventChannel open = channel.get();
        long first = AxonServerCalls.await(open.getTokenAt(recordedAt.toEpochMilli()));
        long before = (first < 0 ? AxonServerCalls.await(open.getLastToken()) + 1 : first) - 1;
        long[] last = {before};
        AxonServerCalls.read(open, before, next -> {
            boolean within = !event(next).recordedAt().isAfter(recordedAt);
            last[0] = within ? next.getToken() : last[0];
            return within;
        });
        return last[0];
    }

    @Override
    public Optional<Instant> stableUntil() {
        Optional<Instant> oldest = inFlight.oldestInFlight().map(instant -> instant.minus(1, ChronoUnit.MICROS));
        long last = AxonServerCalls.await(channel.get().getLastToken());
        List<Instant> newest = new ArrayList<>();
        scan(last - 1, event -> newest.add(event.recordedAt()) && event.position() < last);
        return newest.stream().findFirst()
                .map(instant -> oldest.filter(limit -> limit.isBefore(instant)).orElse(instant));
    }

    private StoredEvent event(EventWithToken next) {
        return events.event(next.getToken(), next.getEvent());
    }

    private static EventHead head(StoredEvent event) {
        return new EventHead(event.position(), event.urn(), event.version(), event.recordedAt());
    }
}
