package uk.waymark.runtime.projection;

import java.time.Instant;

/**
 * How a projection is doing.
 *
 * @param knownAt    recorded instant up to which its answers are complete
 * @param position   of the event store, by then
 * @param generation of the rows that are read
 */
record ProjectionReport(String name, Instant knownAt, long position, int generation, boolean caughtUp, long lagEvents,
        double lagSeconds, RebuildReport rebuild) {}
