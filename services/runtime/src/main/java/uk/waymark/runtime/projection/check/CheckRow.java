package uk.waymark.runtime.projection.check;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * One check of the projections, as all processes know it.
 *
 * @param endedAt          null while it runs
 * @param elapsed          until its end, or until now
 * @param sinceEnd         null while it runs
 * @param authoritiesDone  an authority counts once for each projection
 * @param authoritiesTotal null until they are counted
 * @param late             of those done, how many had events from before the check that were not in the rows yet
 * @param differences      number found so far, by projection; every projection it is about is there
 * @param reason           why it failed; null unless it did
 */
public record CheckRow(long id, CheckState state, Instant startedAt, Instant endedAt, Duration elapsed,
        Duration sinceEnd, long authoritiesDone, Long authoritiesTotal, long late, Map<String, Long> differences,
        String reason) {}
