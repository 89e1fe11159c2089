package uk.waymark.runtime.projection.knowledge;

import java.time.Instant;

/**
 * How far a projection's rows are known to have come.
 *
 * @param watermark       every event recorded at or before it is in the rows, and none can still appear;
 *                        {@link Instant#EPOCH} while nothing is known to be
 * @param position        greatest position of an event recorded by then; -1 when there was none
 * @param coveredPosition every event up to this position is in the rows
 * @param newestRecorded  no event up to that position was recorded later than this
 * @param caughtUp        whether everything is in that had been recorded before the first look
 * @param lagEvents       events recorded and not in the rows
 * @param oldestMissing   when the oldest of them was recorded; null when there is none
 */
record Reached(Instant watermark, long position, long coveredPosition, Instant newestRecorded, boolean caughtUp,
        long lagEvents, Instant oldestMissing) {

    /** Whether more is recorded than the watermark covers. */
    boolean isBehind() {
        return oldestMissing != null || newestRecorded.isAfter(watermark);
    }
}
