package uk.waymark.recording.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import uk.waymark.events.Compensation;
import uk.waymark.journey.Journey;
import uk.waymark.journey.Proposal;
import uk.waymark.journey.impact.Impact;
import uk.waymark.journey.rules.CorrectionRules;
import uk.waymark.journey.rules.Decision;
import uk.waymark.journey.rules.ProposalRules;
import uk.waymark.recording.corrections.CorrectionRequest;
import uk.waymark.recording.corrections.Drafts;
import uk.waymark.recording.corrections.Previews;
import uk.waymark.recording.corrections.ProposalView;
import uk.waymark.recording.journeys.Journeys;
import uk.waymark.runtime.web.problem.NotFound;
import uk.waymark.runtime.web.problem.Violation;

/** What a proposal would change. The queue of them is the audit's. */
@RestController
@Tag(name = "Corrections")
final class Proposals {

    private static final String OF_AUTHORITY = "/api/authorities/{urn}/corrections";

    private final Journeys journeys;
    private final Drafts drafts;
    private final Previews previews;

    Proposals(Journeys journeys, Drafts drafts, Previews previews) {
        this.journeys = journeys;
        this.drafts = drafts;
        this.previews = previews;
    }

    @PostMapping(OF_AUTHORITY + "/preview")
    @Operation(summary = "What a correction would change", description = "Stores nothing. The same body as a proposal, and refused for the same reasons.")
    Impact preview(@RequestBody CorrectionRequest request) {
        Journey journey = Answers.existing(journeys.of(request.urn()));
        Compensation correction = drafts.draft(journey, request);
        if (CorrectionRules.decide(journey, correction) instanceof Decision.Refused refused) {
            throw Answers.refusal(refused.violations(), CorrectionRequest::field);
        }
        return impact(request.urn(), journey, correction);
    }

    @GetMapping(OF_AUTHORITY + "/{proposalId}/preview")
    @Operation(summary = "What an open proposal would change", description = "A proposal is stale when the rules would refuse it by now; it says why, and has no impact.")
    ProposalPreview preview(@PathVariable String urn, @PathVariable String proposalId) {
        Journey journey = Answers.existing(journeys.of(urn));
        Proposal proposal = journey.proposals().get(proposalId);
        if (proposal == null) {
            throw new NotFound("there is no proposal under this id");
        }
        ProposalView view = ProposalView.of(journey, proposal);
        if (proposal.state() != Proposal.State.OPEN) {
            return new ProposalPreview(view, false, List.of(), null);
        }
        return switch (ProposalRules.approve(journey, proposalId, proposal.correction().grounds().proposedBy(),
                false)) {
            case Decision.Refused refused -> new ProposalPreview(view, true, refused.violations().stream()
                    .map(v -> Violation.of(v.field(), v.rule().code(), v.detail())).toList(), null);
            case Decision.Accepted accepted ->
                new ProposalPreview(view, false, List.of(), impact(urn, journey, proposal.correction()));
            case Decision.AlreadySo so -> throw new IllegalStateException("an open proposal is not approved already");
        };
    }

    private Impact impact(String urn, Journey journey, Compensation correction) {
        return previews.of(Map.of(urn, journey), Map.of(urn, List.of(correction)));
    }
}
