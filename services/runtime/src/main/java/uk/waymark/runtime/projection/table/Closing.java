package uk.waymark.runtime.projection.table;

import java.time.Instant;

/** The open row under this key holds no longer. */
public record Closing(String urn, String key, Instant at) {}
