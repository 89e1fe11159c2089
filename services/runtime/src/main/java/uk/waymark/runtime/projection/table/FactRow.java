package uk.waymark.runtime.projection.table;

import java.time.Instant;

/**
 * One fact of an authority over a stretch of the recorded clock.
 *
 * @param until null while it holds
 */
public record FactRow<F>(String urn, String key, F fact, Instant since, Instant until) {}
