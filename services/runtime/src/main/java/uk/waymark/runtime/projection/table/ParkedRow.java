package uk.waymark.runtime.projection.table;

import java.time.Instant;

/**
 * An authority that stands still.
 *
 * @param version  of the event that cannot be taken in
 * @param position its position; -1 where the store does not tell it
 * @param since    when it was parked
 * @param attempts to take the event in, the first included
 * @param error    kind of the newest error
 * @param detail   its place; nothing of what the event holds
 */
public record ParkedRow(String urn, long version, long position, String eventId, Instant since, int attempts,
        Instant triedAt, String error, String detail) {}
