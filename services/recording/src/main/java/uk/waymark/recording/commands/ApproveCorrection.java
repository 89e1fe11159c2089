package uk.waymark.recording.commands;

import uk.waymark.journey.Journey;
import uk.waymark.journey.rules.Decision;
import uk.waymark.journey.rules.ProposalRules;

/**
 * Approves a proposal: the correction it holds is recorded.
 *
 * @param fourEyes whether the installation asks for another person than the proposer
 */
public record ApproveCorrection(String urn, String proposalId, boolean fourEyes) implements CorrectionCommand {

    @Override
    public Decision decide(Journey journey, String actor) {
        return ProposalRules.approve(journey, proposalId, actor, fourEyes);
    }
}
