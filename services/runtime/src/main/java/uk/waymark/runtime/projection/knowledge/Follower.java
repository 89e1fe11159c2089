package uk.waymark.runtime.projection.knowledge;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.waymark.runtime.events.EventHead;
import uk.waymark.runtime.events.StoredEvent;
import uk.waymark.runtime.events.StoredEvents;
import uk.waymark.runtime.projection.Knowledge;
import uk.waymark.runtime.projection.Known;
import uk.waymark.runtime.projection.table.Announcements;
import uk.waymark.runtime.projection.table.Followed;
import uk.waymark.runtime.projection.table.Parked;
import uk.waymark.runtime.projection.table.Progress;
import uk.waymark.runtime.projection.table.ProgressRow;
import uk.waymark.runtime.projection.table.Schema;
import uk.waymark.runtime.web.problem.NotReached;

/** Follows the watermark on a thread of its own, and lets requests wait for it. */
public final class Follower implements Knowledge {

    private static final Logger log = LoggerFactory.getLogger(Follower.class);
    private static final Duration MOMENT = Duration.ofMillis(10);
    private static final Duration BUSY = Duration.ofMillis(20);
    private static final Duration IDLE = Duration.ofMillis(500);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);
    private static final Duration RETRY_PARKED_AFTER = Duration.ofMinutes(1);
    private static final String NOTHING_KNOWN_YET = "how far the answer has come is not known yet";

    private final Schema schema;
    private final StoredEvents events;
    private final Progress progress;
    private final Followed followed;
    private final Parked parked;
    private final Duration patience;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition looked = lock.newCondition();
    private final Condition wanted = lock.newCondition();
    private Reached reached;
    private int waiting;
    private boolean woken;
    private volatile Thread thread;

    public Follower(Schema schema, StoredEvents events, Progress progress, Followed followed, Parked parked,
            Duration patience) {
        this.schema = schema;
        this.events = events;
        this.progress = progress;
        this.followed = followed;
        this.parked = parked;
        this.patience = patience;
    }

    public void start(Announcements announcements) {
        announcements.listen(schema, this::wake);
        thread = Thread.ofPlatform().daemon().name("watermark-" + schema.name()).unstarted(this::run);
        thread.start();
    }

    public void stop() {
        thread = null;
        wake();
    }

    private void run() {
        Watermark watermark = null;
        boolean failing = false;
        while (thread == Thread.currentThread()) {
            try {
                watermark = watermark == null ? new Watermark(events, progress, followed, parked) : watermark;
                publish(watermark.look());
                failing = false;
            } catch (RuntimeException e) {
                if (!failing && thread == Thread.currentThread()) {
                    log.warn("Cannot tell how far {} has come, and will keep trying", schema.name(), e);
                }
                failing = true;
            }
            pause(failing);
        }
    }

    private void publish(Reached now) {
        lock.lock();
        try {
            reached = now;
            looked.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void wake() {
        lock.lock();
        try {
            woken = true;
            wanted.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** One look serves all that happens in a moment. */
    private void pause(boolean failing) {
        LockSupport.parkNanos(MOMENT.toNanos());
        lock.lock();
        try {
            boolean busy = !failing && (waiting > 0 || reached.isBehind());
            if (!woken || failing) {
                wanted.awaitNanos((busy ? BUSY : IDLE).toNanos());
            }
            woken = false;
        } catch (InterruptedException e) {
            thread = null;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Known at(Optional<Instant> knownAt) {
        Reached now = awaiting(any -> true, NOTHING_KNOWN_YET);
        return knownAt.filter(at -> at.isBefore(now.watermark()))
                .map(at -> new Known(at, events.positionAt(at), now.behind(at)))
                .orElseGet(() -> new Known(now.watermark(), now.position(), now.behind(now.watermark())));
    }

    @Override
    public Known at(String urn, Optional<Instant> knownAt) {
        Reached now = awaiting(any -> true, NOTHING_KNOWN_YET);
        Instant asked = knownAt.filter(at -> at.isBefore(now.watermark())).orElse(now.watermark());
        return now.standsSince(urn).filter(since -> !since.isAfter(asked))
                .map(since -> since.minus(1, ChronoUnit.MICROS))
                .map(before -> new Known(before, events.positionAt(before), List.of(urn)))
                .orElseGet(() -> new Known(asked, asked.equals(now.watermark())
                        ? now.position()
                        : events.positionAt(asked), List.of()));
    }

    @Override
    public void awaitVersion(String urn, OptionalLong version) {
        version.ifPresent(wanted -> awaiting(now -> {
            boolean covers = covers(now, urn, wanted);
            if (!covers && now.standsSince(urn).isPresent()) {
                throw standing("authority " + urn);
            }
            return covers;
        }, "version " + wanted + " of authority " + urn + " is not in the answer yet"));
    }

    private static NotReached standing(String whose) {
        return new NotReached("an event of " + whose + " could not be taken in and waits for an administrator",
                RETRY_PARKED_AFTER);
    }

    private boolean covers(Reached now, String urn, long version) {
        Optional<ProgressRow> in = progress.active(urn).filter(row -> row.version() >= version);
        return in.isPresent() && (!in.get().recordedAt().isAfter(now.watermark())
                || in.get().version() > version && events.ofAuthority(urn, version - 1).stream().findFirst()
                        .map(StoredEvent::recordedAt).filter(at -> !at.isAfter(now.watermark())).isPresent());
    }

    @Override
    public void awaitPosition(OptionalLong position) {
        position.ifPresent(wanted -> {
            String missing = "position " + wanted + " is not in the answer yet";
            Instant newest = awaiting(now -> {
                if (now.stands(wanted)) {
                    throw standing("this authority");
                }
                return now.coveredPosition() >= wanted;
            }, missing).newestRecorded();
            awaiting(now -> !newest.isAfter(now.watermark()), missing);
        });
    }

    @Override
    public OptionalLong version(String urn, Instant knownAt) {
        Optional<ProgressRow> newest = progress.active(urn).filter(row -> !row.recordedAt().isAfter(knownAt));
        return newest.isPresent()
                ? OptionalLong.of(newest.get().version())
                : events.ofAuthority(urn, -1).stream().filter(event -> !event.recordedAt().isAfter(knownAt))
                        .mapToLong(StoredEvent::version).reduce((before, after) -> after);
    }

    private Reached awaiting(Predicate<Reached> enough, String missing) {
        long deadline = System.nanoTime() + patience.toNanos();
        Reached last = null;
        while (true) {
            Reached now = after(last, deadline).orElseThrow(() -> new NotReached(missing, RETRY_AFTER));
            if (enough.test(now)) {
                return now;
            }
            last = now;
        }
    }

    /** The newest finding that is not this one; empty when there is none by the deadline. */
    private Optional<Reached> after(Reached last, long deadline) {
        lock.lock();
        waiting++;
        try {
            if (last != null) {
                wanted.signalAll();
            }
            long left = deadline - System.nanoTime();
            while (reached == last && left > 0) {
                left = looked.awaitNanos(left);
            }
            return reached == last ? Optional.empty() : Optional.of(reached);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            waiting--;
            lock.unlock();
        }
    }

    public Lag lag(Instant now) {
        return reached()
                .map(at -> new Lag(at.lagEvents(),
                        at.oldestMissing() == null ? Duration.ZERO : Duration.between(at.oldestMissing(), now)))
                .orElse(new Lag(0, Duration.ZERO));
    }

    private Optional<Reached> reached() {
        lock.lock();
        try {
            return Optional.ofNullable(reached);
        } finally {
            lock.unlock();
        }
    }

    /** Authorities of which something is not in the rows because they are parked; as of the newest look. */
    public long standing() {
        return reached().map(at -> at.standing().stream().map(EventHead::urn).distinct().count()).orElse(0L);
    }

    public boolean caughtUp() {
        return reached().filter(Reached::caughtUp).isPresent();
    }
}
