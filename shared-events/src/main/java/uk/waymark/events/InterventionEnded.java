package uk.waymark.events;

import org.axonframework.serialization.Revision;

/** An intervention ended; the end may be known only as "by" a day, or not at all although it happened. */
@Revision("1")
public record InterventionEnded(String urn, String interventionId, KnownDate ended,
        String detail) implements Fact {}
