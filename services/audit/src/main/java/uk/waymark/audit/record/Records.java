package uk.waymark.audit.record;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.locks.LockSupport;
import uk.waymark.runtime.events.StoredEvent;
import uk.waymark.runtime.events.StoredEvents;
import uk.waymark.runtime.web.problem.NotFound;
import uk.waymark.runtime.web.problem.NotReached;

/**
 * Reads the event store as far as it is stable: an instant behind which an event could still appear is moved back to
 * one behind which none can.
 */
public final class Records {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    private final StoredEvents events;
    private final Clock clock;
    private final Duration patience;

    /** @param patience how long a request waits for {@code minVersion} */
    public Records(StoredEvents events, Clock clock, Duration patience) {
        this.events = events;
        this.clock = clock;
        this.patience = patience;
    }

    /** @throws NotFound if nothing was ever recorded under this URN, whenever that was */
    public RecordedJourney of(String urn, Then then) {
        Instant stable = stableWith(urn, then.minVersion());
        List<StoredEvent> all = events.ofAuthority(urn, -1);
        if (all.isEmpty()) {
            throw new NotFound("no authority with this URN is recorded");
        }
        return then.position().isPresent()
                ? at(urn, all, Math.min(then.position().getAsLong(), events.positionAt(stable)))
                : at(urn, all, then.knownAt().filter(at -> at.isBefore(stable)).orElse(stable));
    }

    private RecordedJourney at(String urn, List<StoredEvent> all, Instant knownAt) {
        return new RecordedJourney(urn, all.stream().filter(e -> !e.recordedAt().isAfter(knownAt)).toList(),
                new Basis(knownAt, events.positionAt(knownAt)));
    }

    /** The instant it answers with is one at which this authority's journey was the same. */
    private static RecordedJourney at(String urn, List<StoredEvent> all, long position) {
        List<StoredEvent> known = all.stream().filter(e -> e.position() <= position).toList();
        Instant knownAt = known.isEmpty()
                ? all.getFirst().recordedAt().minus(1, ChronoUnit.MICROS)
                : known.getLast().recordedAt();
        return new RecordedJourney(urn, known, new Basis(knownAt, position));
    }

    /** What an answer about all authorities rests on. */
    public Basis all(Optional<Instant> knownAt) {
        Instant stable = stable();
        Instant then = knownAt.filter(at -> at.isBefore(stable)).orElse(stable);
        return new Basis(then, events.positionAt(then));
    }

    /** The day asked about, or today. */
    public LocalDate day(OnDay asked) {
        return asked.on().orElseGet(this::today);
    }

    /** Europe/London. */
    public LocalDate today() {
        return LocalDate.now(clock.withZone(LONDON));
    }

    private Instant stableWith(String urn, OptionalLong version) {
        long deadline = System.nanoTime() + patience.toNanos();
        Instant stable = stable();
        while (version.isPresent() && !covers(stable, urn, version.getAsLong())) {
            if (System.nanoTime() > deadline) {
                throw new NotReached("version " + version.getAsLong() + " of authority " + urn
                        + " is not in the answer yet", Duration.ofSeconds(1));
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
            stable = stable();
        }
        return stable;
    }

    private boolean covers(Instant stable, String urn, long version) {
        return events.ofAuthority(urn, version - 1).stream().findFirst()
                .filter(event -> !event.recordedAt().isAfter(stable)).isPresent();
    }

    private Instant stable() {
        return events.stableUntil().orElse(Instant.EPOCH);
    }
}
