package uk.waymark.recording.batches;

import uk.waymark.recording.commands.ApproveCorrection;
import uk.waymark.recording.commands.CorrectionCommand;
import uk.waymark.recording.commands.RejectCorrection;
import uk.waymark.recording.commands.WithdrawProposal;

/** What can be decided on all proposals of a batch. */
public enum DecisionKind {
    APPROVAL, REJECTION, WITHDRAWAL;

    CorrectionCommand command(BatchProposal proposal, String reason, boolean fourEyes) {
        return switch (this) {
            case APPROVAL -> new ApproveCorrection(proposal.urn(), proposal.proposalId(), fourEyes);
            case REJECTION -> new RejectCorrection(proposal.urn(), proposal.proposalId(), reason, fourEyes);
            case WITHDRAWAL -> new WithdrawProposal(proposal.urn(), proposal.proposalId(), reason);
        };
    }
}
