package uk.waymark.journey;

import java.time.Instant;
import uk.waymark.events.Compensation;

/**
 * A correction somebody proposed, and what became of it.
 *
 * @param batch      id of the import it came with; null for one proposed by itself
 * @param proposedAt the recorded clock
 * @param decidedAt  the recorded clock; null while it is open
 * @param reason     why it was rejected or withdrawn; null otherwise
 * @param approvedBy opaque actor id; null unless it was approved
 */
public record Proposal(String proposalId, Compensation correction, String batch, Instant proposedAt, State state,
        Instant decidedAt, String reason, String approvedBy) {

    /** What can become of a proposal. Whether an open one still fits the record is for the rules to say. */
    public enum State {
        OPEN, APPROVED, REJECTED, WITHDRAWN
    }

    /** Whether one person proposed and approved it. */
    public boolean approvedByOne() {
        return correction.grounds().approved(approvedBy).approvedByOne();
    }

    Proposal approved(Compensation as, Instant at) {
        return new Proposal(proposalId, correction, batch, proposedAt, State.APPROVED, at, null,
                as.grounds().approvedBy());
    }

    Proposal closed(State outcome, Instant at, String why) {
        return new Proposal(proposalId, correction, batch, proposedAt, outcome, at, why, null);
    }
}
