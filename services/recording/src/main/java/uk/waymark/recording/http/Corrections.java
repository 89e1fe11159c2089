package uk.waymark.recording.http;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import uk.waymark.events.Compensation;
import uk.waymark.events.Enclosed;
import uk.waymark.recording.commands.ApproveCorrection;
import uk.waymark.recording.commands.Origin;
import uk.waymark.recording.commands.ProposeCorrection;
import uk.waymark.recording.commands.Receipt;
import uk.waymark.recording.commands.RejectCorrection;
import uk.waymark.recording.commands.WithdrawProposal;
import uk.waymark.recording.corrections.CorrectionRequest;
import uk.waymark.recording.corrections.Drafts;
import uk.waymark.recording.corrections.FourEyes;
import uk.waymark.recording.journeys.Journeys;

/** Putting records right: one proposes, another approves. */
@RestController
final class Corrections {

    private static final String PROPOSALS = "/api/authorities/{urn}/corrections";
    private static final String PROPOSAL = PROPOSALS + "/{proposalId}";

    private final Answers answers;
    private final Journeys journeys;
    private final Drafts drafts;
    private final FourEyes fourEyes;

    Corrections(Answers answers, Journeys journeys, Drafts drafts, FourEyes fourEyes) {
        this.answers = answers;
        this.journeys = journeys;
        this.drafts = drafts;
        this.fourEyes = fourEyes;
    }

    @PostMapping(PROPOSALS)
    @Operation(summary = "ProposeCorrection", description = "Nothing changes until another administrator approves it.")
    ResponseEntity<Receipt> propose(@RequestBody CorrectionRequest request, Origin origin) {
        Compensation correction = drafts.draft(Answers.existing(journeys.of(request.urn())), request);
        return answers.to(new ProposeCorrection(request.urn(), request.proposalId(), new Enclosed(correction), null),
                origin, CorrectionRequest::field);
    }

    @PostMapping(PROPOSAL + "/approval")
    @Operation(summary = "ApproveCorrection", description = "Decided anew against what is recorded by now. Who proposed it is refused, unless the installation is set not to ask for four eyes.")
    ResponseEntity<ApprovalReceipt> approve(@PathVariable String urn, @PathVariable String proposalId,
            @RequestBody(required = false) Approval body, Origin origin) {
        ResponseEntity<Receipt> answer = answers.to(new ApproveCorrection(urn, proposalId, fourEyes.required()),
                origin);
        boolean byOne = journeys.of(urn).proposals().get(proposalId).approvedByOne();
        return ResponseEntity.status(answer.getStatusCode()).headers(answer.getHeaders())
                .body(new ApprovalReceipt(answer.getBody(), byOne));
    }

    @PostMapping(PROPOSAL + "/rejection")
    @Operation(summary = "RejectCorrection", description = "By another administrator than the one who proposed it.")
    ResponseEntity<Receipt> reject(@RequestBody Refusal refusal, Origin origin) {
        return answers.to(new RejectCorrection(refusal.urn(), refusal.proposalId(), refusal.reason(),
                fourEyes.required()), origin);
    }

    @PostMapping(PROPOSAL + "/withdrawal")
    @Operation(summary = "WithdrawProposal", description = "By the one who proposed it.")
    ResponseEntity<Receipt> withdraw(@RequestBody Refusal refusal, Origin origin) {
        return answers.to(new WithdrawProposal(refusal.urn(), refusal.proposalId(), refusal.reason()), origin);
    }
}
