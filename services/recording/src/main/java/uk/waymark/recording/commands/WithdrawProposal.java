package uk.waymark.recording.commands;

import uk.waymark.journey.Journey;
import uk.waymark.journey.rules.Decision;
import uk.waymark.journey.rules.ProposalRules;

/** Takes one's own proposal back. */
public record WithdrawProposal(String urn, String proposalId, String reason) implements CorrectionCommand {

    @Override
    public Decision decide(Journey journey, String actor) {
        return ProposalRules.withdraw(journey, urn, proposalId, reason, actor);
    }
}
