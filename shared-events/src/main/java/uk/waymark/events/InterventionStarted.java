package uk.waymark.events;

import org.axonframework.serialization.Revision;

/**
 * The Department for Education intervened.
 *
 * @param supersedes id of the intervention this one replaces; null when it replaces none. Several can be open at once
 */
@Revision("1")
public record InterventionStarted(String urn, String interventionId, InterventionKind kind, KnownDate started,
        String supersedes, String detail, Source source) implements Fact {}
