package uk.waymark.runtime.projection;

import java.time.Instant;

/**
 * An authority that stands still in a projection.
 *
 * @param version  of the event that could not be taken in
 * @param position absent where the store does not tell it
 * @param type     of that event, as stored
 * @param revision of that event, as stored
 * @param attempts to take it in, the first included
 * @param error    kind of the newest error
 * @param detail   its place, or which kind of event cannot be read
 */
record ParkedReport(String projection, String urn, long version, Long position, String eventId, String type,
        String revision, Instant since, int attempts, Instant triedAt, String error, String detail) {}
