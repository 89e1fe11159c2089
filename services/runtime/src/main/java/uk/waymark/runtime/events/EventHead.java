package uk.waymark.runtime.events;

import java.time.Instant;

/** Where an event stands, without what it says. */
public record EventHead(long position, String urn, long version, String eventId, Instant recordedAt) {}
