package uk.waymark.recording.commands;

import uk.waymark.events.Compensation;
import uk.waymark.events.Enclosed;
import uk.waymark.journey.Journey;
import uk.waymark.journey.rules.Decision;
import uk.waymark.journey.rules.ProposalRules;

/**
 * Proposes a correction. Nothing changes by that.
 *
 * @param correction the compensating event, with reason and evidence
 * @param batch      id of the import it comes with; null for one proposed by itself
 */
public record ProposeCorrection(String urn, String proposalId, Enclosed correction,
        String batch) implements CorrectionCommand {

    @Override
    public Decision decide(Journey journey, String actor) {
        return ProposalRules.propose(journey, proposalId, (Compensation) correction.event(), batch, actor);
    }
}
