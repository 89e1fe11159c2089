package uk.waymark.recording.imports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import uk.waymark.events.EventTypes;
import uk.waymark.events.JourneyEvent;
import uk.waymark.journey.Journey;
import uk.waymark.journey.rules.Decision;
import uk.waymark.recording.commands.JourneyCommand;
import uk.waymark.recording.commands.Origin;
import uk.waymark.recording.commands.Outcome;
import uk.waymark.recording.commands.Receipt;
import uk.waymark.recording.commands.Recorder;
import uk.waymark.runtime.events.EventHead;
import uk.waymark.runtime.events.EventMetadata;
import uk.waymark.runtime.events.StoredEvent;
import uk.waymark.runtime.events.StoredEvents;

/** Journeys in memory, decided by the real rules: the door and the store in one, without a database. */
public final class Ledger implements Recorder, StoredEvents {

    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");

    private final List<StoredEvent> events = new ArrayList<>();

    @Override
    public synchronized Outcome submit(JourneyCommand command, Origin origin) {
        return switch (command.decide(journey(command.urn()), origin.actor())) {
            case Decision.Accepted accepted -> {
                append(accepted.event(), origin);
                yield new Outcome.Recorded(receipt(command.urn(), true));
            }
            case Decision.AlreadySo already -> new Outcome.AlreadySo(receipt(command.urn(), false));
            case Decision.Refused refused -> new Outcome.Refused(refused.violations(), refused.recorded());
        };
    }

    public synchronized Journey journey(String urn) {
        Journey journey = Journey.EMPTY;
        for (StoredEvent event : ofAuthority(urn, -1)) {
            journey = journey.with(event.eventId(), event.recordedAt(), event.event());
        }
        return journey;
    }

    public synchronized List<StoredEvent> all() {
        return List.copyOf(events);
    }

    private void append(JourneyEvent event, Origin origin) {
        long position = events.size();
        events.add(new StoredEvent(position, event.urn(), ofAuthority(event.urn(), -1).size(), "e-" + position,
                BEGIN.plusSeconds(position), EventTypes.nameOf(event.getClass()).orElseThrow(), "1", "{}",
                Map.of(EventMetadata.ACTOR, origin.actor(), EventMetadata.CORRELATION, origin.correlationId()), event));
    }

    private Receipt receipt(String urn, boolean changed) {
        StoredEvent newest = ofAuthority(urn, -1).getLast();
        return new Receipt(urn, newest.version(), newest.position(), changed ? List.of(newest.eventId()) : List.of(),
                newest.recordedAt(), changed);
    }

    @Override
    public synchronized List<StoredEvent> ofAuthority(String urn, long version) {
        return events.stream().filter(e -> e.urn().equals(urn) && e.version() > version).toList();
    }

    @Override
    public synchronized long count() {
        return events.size();
    }

    @Override
    public Optional<EventHead> head(String urn) {
        throw new UnsupportedOperationException();
    }

    @Override
    public synchronized long scan(long position, Predicate<StoredEvent> until) {
        long last = position;
        for (StoredEvent event : events.subList((int) position + 1, events.size())) {
            last = event.position();
            if (!until.test(event)) {
                return last;
            }
        }
        return last;
    }

    @Override
    public List<EventHead> heads(long position, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long positionAt(Instant recordedAt) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Instant> stableUntil() {
        throw new UnsupportedOperationException();
    }
}
