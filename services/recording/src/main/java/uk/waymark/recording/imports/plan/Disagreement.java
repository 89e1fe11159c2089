package uk.waymark.recording.imports.plan;

import java.util.ArrayList;
import java.util.List;
import uk.waymark.journey.Journey;
import uk.waymark.journey.Proposal;
import uk.waymark.journey.rules.Decision;
import uk.waymark.recording.commands.ProposeCorrection;
import uk.waymark.recording.imports.csv.Claim;
import uk.waymark.recording.imports.csv.Comparison;
import uk.waymark.recording.imports.csv.Differing;
import uk.waymark.recording.imports.csv.Fault;
import uk.waymark.recording.imports.csv.Location;

/**
 * What becomes of a claim that says something else than what is recorded. A file is evidence, not an order: what it
 * says is proposed, once, and somebody decides.
 *
 * @param status    {@code PROPOSED}, {@code CORRECTED_SINCE} or {@code DIFFERENT}
 * @param proposals those to send, one for each fact
 * @param sent      ids of those this import sent in an earlier run
 */
record Disagreement(RowStatus status, List<ProposeCorrection> proposals, List<String> sent, List<Fault> faults) {

    static Disagreement of(Claim claim, Journey journey, Proposing proposing) {
        List<ProposeCorrection> proposals = new ArrayList<>();
        List<String> sent = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        boolean isNews = claim.denied().stream().anyMatch(journey.facts()::containsKey);
        for (Differing differing : Comparison.differing(claim, journey)) {
            if (!claim.isCorrection() && differing.saysAnotherVersion(journey)) {
                continue;
            }
            isNews = true;
            if (claim.isCorrection() || !differing.leavesOut()) {
                ProposeCorrection proposal = proposing.of(differing, journey);
                Proposal known = journey.proposals().get(proposal.proposalId());
                if (known == null) {
                    propose(proposal, differing, journey, proposing.actor(), proposals, faults);
                } else if (proposing.importId().equals(known.batch())) {
                    sent.add(known.proposalId());
                }
            }
        }
        RowStatus status = !isNews
                ? RowStatus.CORRECTED_SINCE
                : proposals.isEmpty() && sent.isEmpty() ? RowStatus.DIFFERENT : RowStatus.PROPOSED;
        return new Disagreement(status, List.copyOf(proposals), List.copyOf(sent), List.copyOf(faults));
    }

    private static void propose(ProposeCorrection proposal, Differing differing, Journey journey, String actor,
            List<ProposeCorrection> proposals, List<Fault> faults) {
        if (proposal.decide(journey, actor) instanceof Decision.Refused refused) {
            refused.violations().forEach(violation -> faults
                    .add(Location.of(differing.claim(), differing.claimed(), violation)));
        } else {
            proposals.add(proposal);
        }
    }
}
