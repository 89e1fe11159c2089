package uk.waymark.audit.proposals;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import uk.waymark.journey.Journey;
import uk.waymark.journey.Proposal;
import uk.waymark.journey.rules.Decision;
import uk.waymark.journey.rules.ProposalRules;

/** Whether a proposal could still be carried out, by the rules that decide when it is approved. */
record Staleness(List<Broken> why) {

    @Schema(name = "BrokenRule")
    record Broken(@Schema(example = "corrects") String field, @Schema(example = "corrects_the_newest") String rule,
            @Schema(description = "For a person") String detail) {}

    static Staleness of(Journey journey, Proposal proposal) {
        List<Broken> why = proposal.state() == Proposal.State.OPEN
                && ProposalRules.approve(journey, proposal.proposalId(), proposal.correction().grounds().proposedBy(),
                        false) instanceof Decision.Refused refused
                                ? refused.violations().stream()
                                        .map(v -> new Broken(v.field(), v.rule().code(), v.detail()))
                                        .toList()
                                : List.of();
        return new Staleness(why);
    }

    boolean stale() {
        return !why.isEmpty();
    }
}
