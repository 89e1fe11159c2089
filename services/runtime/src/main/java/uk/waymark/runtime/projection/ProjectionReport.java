package uk.waymark.runtime.projection;

import java.time.Instant;

/**
 * How a projection is doing.
 *
 * @param knownAt    recorded instant up to which its answers are complete
 * @param position   of the event store, by then
 * @param generation of the rows that are read
 * @param lagEvents  recorded and not in the rows, those of parked authorities excepted
 * @param parked     authorities that stand still because an event of theirs could not be taken in
 */
record ProjectionReport(String name, Instant knownAt, long position, int generation, boolean caughtUp, long lagEvents,
        double lagSeconds, long parked, RebuildReport rebuild) {}
