package uk.waymark.events;

/**
 * Why a record is put right, and on whose word.
 *
 * @param proposal   id of the proposal that was approved
 * @param proposedBy opaque actor id
 * @param approvedBy opaque actor id; null while nobody has approved it, and the proposer's where an installation lets one
 *                   person do both
 */
public record Grounds(String reason, Evidence evidence, String proposal, String proposedBy, String approvedBy) {

    /** Whether one person proposed and approved it. */
    public boolean approvedByOne() {
        return approvedBy != null && approvedBy.equals(proposedBy);
    }

    /** The same, proposed by somebody under an id. */
    public Grounds proposed(String proposalId, String actor) {
        return new Grounds(reason, evidence, proposalId, actor, null);
    }

    /** The same, approved by somebody. */
    public Grounds approved(String actor) {
        return new Grounds(reason, evidence, proposal, proposedBy, actor);
    }
}
