package uk.waymark.recording.commands;

import uk.waymark.journey.Journey;
import uk.waymark.journey.rules.Decision;
import uk.waymark.journey.rules.ProposalRules;

/**
 * Rejects a proposal of somebody else.
 *
 * @param fourEyes whether the installation asks for another person than the proposer
 */
public record RejectCorrection(String urn, String proposalId, String reason,
        boolean fourEyes) implements CorrectionCommand {

    @Override
    public Decision decide(Journey journey, String actor) {
        return ProposalRules.reject(journey, urn, proposalId, reason, actor, fourEyes);
    }
}
