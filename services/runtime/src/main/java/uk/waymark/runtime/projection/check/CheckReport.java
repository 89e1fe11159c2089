package uk.waymark.runtime.projection.check;

import java.time.Instant;
import java.util.Map;

/**
 * How a check is doing, or what it found. What does not apply is absent.
 *
 * @param check            its number, under which its differences are listed
 * @param authoritiesDone  an authority counts once for each projection
 * @param authoritiesTotal absent until they are counted
 * @param secondsLeft      at the rate so far
 * @param late             authorities that had events from before the check which were not in the rows when it came by;
 *                         they were compared as far as their rows say they are
 * @param differences      all of them, none left out
 * @param byProjection     differences of each projection it is about
 * @param reason           why it failed
 * @param lastFinished     the newest result, where this is none
 */
record CheckReport(long check, CheckState state, Instant startedAt, Instant endedAt, long authoritiesDone,
        Long authoritiesTotal, Long secondsLeft, long late, long differences, Map<String, Long> byProjection,
        String reason, CheckReport lastFinished) {

    static CheckReport of(CheckRow row, CheckReport lastFinished) {
        boolean running = row.state() == CheckState.RUNNING;
        return new CheckReport(row.id(), row.state(), row.startedAt(), row.endedAt(), row.authoritiesDone(),
                row.authoritiesTotal(), running ? secondsLeft(row) : null, row.late(),
                row.differences().values().stream().mapToLong(Long::longValue).sum(), row.differences(), row.reason(),
                lastFinished);
    }

    private static Long secondsLeft(CheckRow row) {
        return row.authoritiesTotal() == null || row.authoritiesDone() == 0
                ? null
                : row.elapsed().toMillis() * (row.authoritiesTotal() - row.authoritiesDone()) / row.authoritiesDone()
                        / 1_000;
    }
}
