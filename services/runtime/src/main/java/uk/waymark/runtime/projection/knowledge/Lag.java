package uk.waymark.runtime.projection.knowledge;

import java.time.Duration;

/**
 * What is recorded and not in a projection's rows; counted from the events and the rows, so that it is true during a
 * catch-up too.
 *
 * @param age of the oldest event that is missing; zero when none is
 */
public record Lag(long events, Duration age) {}
