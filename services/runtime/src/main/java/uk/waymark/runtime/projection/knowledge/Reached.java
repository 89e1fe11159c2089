package uk.waymark.runtime.projection.knowledge;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import uk.waymark.runtime.events.EventHead;

/**
 * How far a projection's rows are known to have come.
 *
 * @param watermark       every event recorded at or before it is in the rows, those of parked authorities excepted, and
 *                        none can still appear;
 *                        {@link Instant#EPOCH} while nothing is known to be
 * @param position        greatest position of an event recorded by then; -1 when there was none
 * @param coveredPosition every event up to this position is in the rows, with the same exception
 * @param newestRecorded  no event up to that position was recorded later than this
 * @param caughtUp        whether everything is in that had been recorded before the first look
 * @param lagEvents       events recorded and not in the rows, with the same exception
 * @param oldestMissing   when the oldest of them was recorded; null when there is none
 * @param standing        events of parked authorities that are not in the rows, in order of position
 */
record Reached(Instant watermark, long position, long coveredPosition, Instant newestRecorded, boolean caughtUp,
        long lagEvents, Instant oldestMissing, List<EventHead> standing) {

    /** When the first event of an authority was recorded that is not in the rows because it is parked. */
    Optional<Instant> standsSince(String urn) {
        return standing.stream().filter(head -> head.urn().equals(urn)).map(EventHead::recordedAt)
                .min(Comparator.naturalOrder());
    }

    /** Authorities of which something recorded by then is not in the rows because they are parked, in order of URN. */
    List<String> behind(Instant knownAt) {
        return standing.stream().filter(head -> !head.recordedAt().isAfter(knownAt)).map(EventHead::urn).distinct()
                .sorted().toList();
    }

    boolean stands(long position) {
        return standing.stream().anyMatch(head -> head.position() == position);
    }

    /** Whether more is recorded than the watermark covers. */
    boolean isBehind() {
        return oldestMissing != null || newestRecorded.isAfter(watermark);
    }
}
