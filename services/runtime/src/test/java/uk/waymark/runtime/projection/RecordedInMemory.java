package uk.waymark.runtime.projection;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import uk.waymark.events.JourneyEvent;
import uk.waymark.runtime.events.EventHead;
import uk.waymark.runtime.events.RecordedEvent;
import uk.waymark.runtime.events.StoredEvent;
import uk.waymark.runtime.events.StoredEvents;
import uk.waymark.runtime.events.Understanding;

/** An event store with transactions that a test can keep in flight. Its recorded clock starts in 2026, in microseconds. */
public final class RecordedInMemory implements StoredEvents {

    private final TreeMap<Long, StoredEvent> events = new TreeMap<>();
    private final Set<Writing> inFlight = new HashSet<>();
    private final Map<String, Long> versions = new HashMap<>();
    private Instant clock = Instant.parse("2026-01-01T00:00:00Z");
    private long position;
    private volatile UnaryOperator<JourneyEvent> reading = UnaryOperator.identity();

    /** From now on stored events are read so, as after an upcaster was added or a payload broke. */
    public void readBy(UnaryOperator<JourneyEvent> reading) {
        this.reading = reading;
    }

    /** Begins a transaction: its instant and its position are taken, its event is not to be seen. */
    public synchronized Writing begin(JourneyEvent event) {
        Writing writing = beginWithoutPosition(event);
        writing.takePosition();
        return writing;
    }

    /** Begins a transaction that has its instant already and takes its position when it commits, after others. */
    public synchronized Writing beginWithoutPosition(JourneyEvent event) {
        clock = clock.plus(7, ChronoUnit.MICROS);
        Writing writing = new Writing(clock, event);
        inFlight.add(writing);
        return writing;
    }

    /** Records and commits. */
    public StoredEvent record(JourneyEvent event) {
        return begin(event).commit();
    }

    /** A transaction in flight. */
    public final class Writing {

        private final Instant at;
        private final JourneyEvent event;
        private long position = Long.MAX_VALUE;

        private Writing(Instant at, JourneyEvent event) {
            this.at = at;
            this.event = event;
        }

        private void takePosition() {
            RecordedInMemory.this.position += 2;
            position = RecordedInMemory.this.position;
        }

        public StoredEvent commit() {
            synchronized (RecordedInMemory.this) {
                if (position == Long.MAX_VALUE) {
                    takePosition();
                }
                long version = versions.merge(event.urn(), 0L, (was, zero) -> was + 1);
                StoredEvent stored = new StoredEvent(position, event.urn(), version, "event-" + position, at, "toy",
                        "1", "{}", Map.of(), Understanding.by(() -> reading.apply(event)));
                inFlight.remove(this);
                events.put(position, stored);
                return stored;
            }
        }
    }

    public synchronized List<RecordedEvent> settled() {
        return settledAfter(-1).stream().map(StoredEvent::recorded).toList();
    }

    private List<StoredEvent> settledAfter(long after) {
        long before = inFlight.stream().mapToLong(writing -> writing.position).min().orElse(Long.MAX_VALUE);
        return new ArrayList<>(events.subMap(after, false, before, false).values());
    }

    @Override
    public synchronized List<StoredEvent> ofAuthority(String urn, long version) {
        return events.values().stream().filter(e -> e.urn().equals(urn) && e.version() > version)
                .sorted(Comparator.comparingLong(StoredEvent::version)).toList();
    }

    @Override
    public Optional<EventHead> head(String urn) {
        List<StoredEvent> all = ofAuthority(urn, -1);
        return all.isEmpty() ? Optional.empty() : Optional.of(head(all.getLast()));
    }

    @Override
    public long scan(long position, Predicate<StoredEvent> until) {
        long last = position;
        List<StoredEvent> settled;
        synchronized (this) {
            settled = settledAfter(position);
        }
        for (StoredEvent event : settled) {
            last = event.position();
            if (!until.test(event)) {
                break;
            }
        }
        return last;
    }

    @Override
    public synchronized List<EventHead> heads(long position, int limit) {
        return settledAfter(position).stream().limit(limit).map(RecordedInMemory::head).toList();
    }

    @Override
    public synchronized long count() {
        return events.size();
    }

    @Override
    public synchronized long positionAt(Instant recordedAt) {
        return events.values().stream().filter(e -> !e.recordedAt().isAfter(recordedAt)).mapToLong(
                StoredEvent::position).max().orElse(-1);
    }

    @Override
    public synchronized Optional<Instant> stableUntil() {
        List<StoredEvent> settled = settledAfter(-1);
        Instant oldest = Stream
                .concat(inFlight.stream().map(writing -> writing.at),
                        events.values().stream().skip(settled.size()).map(StoredEvent::recordedAt))
                .min(Comparator.naturalOrder()).orElse(Instant.MAX);
        return settled.stream().map(StoredEvent::recordedAt).filter(at -> at.isBefore(oldest))
                .max(Comparator.naturalOrder());
    }

    private static EventHead head(StoredEvent event) {
        return new EventHead(event.position(), event.urn(), event.version(), event.eventId(), event.recordedAt());
    }
}
