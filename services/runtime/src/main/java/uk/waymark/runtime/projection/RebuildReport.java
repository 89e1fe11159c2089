package uk.waymark.runtime.projection;

import java.time.Instant;
import java.util.List;
import uk.waymark.runtime.projection.table.RebuildRow;
import uk.waymark.runtime.projection.table.RebuildState;

/**
 * How the newest rebuild of a projection is doing. What does not apply is absent.
 *
 * @param generation      of the rows it makes
 * @param eventsPerSecond since it began
 * @param secondsLeft     at that rate
 * @param differing       URNs of authorities whose facts came out otherwise than they were
 */
record RebuildReport(RebuildState state, int generation, Instant startedAt, Instant endedAt, long eventsDone,
        long eventsTotal, Long eventsPerSecond, Long secondsLeft, List<String> differing, String reason) {

    static RebuildReport of(RebuildRow row) {
        long rate = row.eventsDone() * 1_000 / Math.max(1, row.elapsed().toMillis());
        boolean running = row.state() == RebuildState.RUNNING;
        return new RebuildReport(row.state(), row.generation(), row.startedAt(), row.endedAt(), row.eventsDone(),
                row.eventsTotal(), rate,
                running && rate > 0 ? (row.eventsTotal() - row.eventsDone()) / rate : null,
                row.state() == RebuildState.FINISHED ? row.differing() : null, row.reason());
    }
}
