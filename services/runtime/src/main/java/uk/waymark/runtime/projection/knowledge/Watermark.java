package uk.waymark.runtime.projection.knowledge;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import uk.waymark.runtime.events.EventHead;
import uk.waymark.runtime.events.StoredEvents;
import uk.waymark.runtime.projection.table.Followed;
import uk.waymark.runtime.projection.table.Parked;
import uk.waymark.runtime.projection.table.Progress;
import uk.waymark.runtime.projection.table.ProgressRow;

/**
 * Compares what was recorded with what is in the rows; authorities that are parked hold up nobody else. By data, not by tokens: an idle segment stores its token late, and
 * whichever process projects, the rows tell.
 */
final class Watermark {

    private static final int PAGE = 1_000;
    private static final int MOST_MISSING = 50_000;

    private final StoredEvents events;
    private final Progress progress;
    private final Followed followed;
    private final Parked parked;
    private final List<EventHead> missing = new ArrayList<>();
    private long read;
    private Instant newestRecorded;
    private long caughtUpAt = Long.MAX_VALUE;
    private Reached reached;

    Watermark(StoredEvents events, Progress progress, Followed followed, Parked parked) {
        this.events = events;
        this.progress = progress;
        this.followed = followed;
        this.parked = parked;
        this.read = followed.position();
        this.newestRecorded = progress.active().stream().map(ProgressRow::recordedAt).max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
        this.reached = new Reached(Instant.EPOCH, -1, read, newestRecorded, false, 0, null, List.of());
    }

    /** What is stable is asked first: whatever was recorded by then is among the events read after it. */
    Reached look() {
        Optional<Instant> stable = events.stableUntil();
        boolean readAll = readOn();
        forgetWhatIsIn();
        if (readAll) {
            caughtUpAt = Math.min(caughtUpAt, read);
        }
        List<EventHead> standing = standing();
        List<EventHead> moving = standing.isEmpty()
                ? missing
                : missing.stream().filter(head -> !standing.contains(head)).toList();
        Instant oldest = moving.stream().map(EventHead::recordedAt).min(Comparator.naturalOrder()).orElse(null);
        Instant watermark = readAll ? stable.map(until -> before(until, oldest)).orElse(Instant.EPOCH) : Instant.EPOCH;
        long covered = moving.isEmpty() ? read : moving.getFirst().position() - 1;
        followed.upTo(missing.isEmpty() ? read : missing.getFirst().position() - 1);
        boolean moved = watermark.isAfter(reached.watermark());
        reached = new Reached(moved ? watermark : reached.watermark(),
                moved ? events.positionAt(watermark) : reached.position(), covered, newestRecorded,
                covered >= caughtUpAt, readAll ? moving.size() : lag() - standing.size(), oldest, standing);
        return reached;
    }

    /** Those of authorities that are parked: they are waited for by nobody but who asks for them. */
    private List<EventHead> standing() {
        if (missing.isEmpty()) {
            return List.of();
        }
        Set<String> urns = parked.among(missing.stream().map(EventHead::urn).collect(Collectors.toSet()));
        return missing.stream().filter(head -> urns.contains(head.urn())).toList();
    }

    private static Instant before(Instant stable, Instant oldestMissing) {
        return oldestMissing == null || oldestMissing.isAfter(stable)
                ? stable
                : oldestMissing.minus(1, ChronoUnit.MICROS);
    }

    private boolean readOn() {
        while (missing.size() < MOST_MISSING) {
            List<EventHead> heads = events.heads(read, PAGE);
            for (EventHead head : heads) {
                missing.add(head);
                read = head.position();
                newestRecorded = newestRecorded.isAfter(head.recordedAt()) ? newestRecorded : head.recordedAt();
            }
            if (heads.size() < PAGE) {
                return true;
            }
            forgetWhatIsIn();
        }
        return false;
    }

    private void forgetWhatIsIn() {
        if (missing.isEmpty()) {
            return;
        }
        Map<String, ProgressRow> in = progress
                .active(missing.stream().map(EventHead::urn).collect(Collectors.toSet()));
        missing.removeIf(head -> in.containsKey(head.urn()) && in.get(head.urn()).version() >= head.version());
    }

    private long lag() {
        return Math.max(missing.size(), events.count() - progress.events());
    }
}
