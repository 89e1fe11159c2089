package uk.waymark.events;

import org.axonframework.serialization.Revision;

/** Who proposed a correction thought better of it. */
@Revision("1")
public record ProposalWithdrawn(String urn, String proposalId, String reason) implements Deliberation {}
