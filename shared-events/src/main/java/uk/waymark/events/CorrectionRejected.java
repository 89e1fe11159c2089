package uk.waymark.events;

import org.axonframework.serialization.Revision;

/** Somebody else looked at a proposal and did not approve it. */
@Revision("1")
public record CorrectionRejected(String urn, String proposalId, String reason) implements Deliberation {}
