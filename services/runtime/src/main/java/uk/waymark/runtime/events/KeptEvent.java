package uk.waymark.runtime.events;

import java.time.Instant;

/**
 * An event as a store keeps it, whether or not the code of today can read it: all that has to be the same in another.
 * Its position is not among that: the order is.
 *
 * @param version       sequence number within the journey; 0 for the first, gapless
 * @param recordedAt    the recorded clock, in microseconds
 * @param type          stored type name, such as {@code inspection-recorded}
 * @param payload       the JSON as written
 * @param metadata      JSON of texts by key; without the recorded instant
 * @param aggregateType what Axon calls the kind of journey
 */
public record KeptEvent(String urn, long version, String eventId, Instant recordedAt, String type, String revision,
        String payload, String metadata, String aggregateType) {}
