package uk.waymark.runtime.projection.table;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The newest rebuild of a projection.
 *
 * @param endedAt   null while it runs
 * @param elapsed   until its end, or until now
 * @param differing authorities whose new facts are not what the old ones were, if it came that far
 * @param reason    why it failed; null unless it did
 */
public record RebuildRow(RebuildState state, int generation, Instant startedAt, Instant endedAt, Duration elapsed,
        long eventsDone,
        long eventsTotal, boolean cancelRequested, List<String> differing, String reason) {}
