package uk.waymark.recording.batches;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import uk.waymark.events.Compensation;
import uk.waymark.journey.Journey;
import uk.waymark.journey.rules.Decision;
import uk.waymark.runtime.web.problem.Violation;

/**
 * What the rules say to a whole batch, against the journeys as they are now and with what is decided on each before the
 * next.
 *
 * @param refusals    empty when everything passes
 * @param corrections what would be recorded, by URN, in order
 */
record Trial(List<Refusal> refusals, Map<String, List<Compensation>> corrections) {

    static Trial of(Batch batch, Function<BatchProposal, Function<Journey, Decision>> decide) {
        Map<String, Journey> journeys = new HashMap<>(batch.journeys());
        List<Refusal> refusals = new ArrayList<>();
        Map<String, List<Compensation>> corrections = new LinkedHashMap<>();
        for (BatchProposal proposal : batch.open()) {
            Journey journey = journeys.get(proposal.urn());
            switch (decide.apply(proposal).apply(journey)) {
                case Decision.Refused refused -> refusals.add(refusal(proposal, refused.violations()));
                case Decision.Accepted accepted -> {
                    journeys.put(proposal.urn(), journey.with(accepted.event()));
                    if (accepted.event() instanceof Compensation c) {
                        corrections.computeIfAbsent(proposal.urn(), first -> new ArrayList<>()).add(c);
                    }
                }
                case Decision.AlreadySo nothing -> {
                }
            }
        }
        return new Trial(refusals, corrections);
    }

    static Refusal refusal(BatchProposal proposal, List<uk.waymark.journey.rules.Violation> violations) {
        return new Refusal(proposal.urn(), proposal.proposalId(),
                violations.stream().map(v -> Violation.of(v.field(), v.rule().code(), v.detail())
                        .at(proposal.line(), null)).toList());
    }
}
