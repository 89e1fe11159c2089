package uk.waymark.events;

/** What administrators say to each other about putting a record right. It changes no record; an approval is the correction itself. */
public sealed interface Deliberation extends JourneyEvent
        permits CorrectionProposed, CorrectionRejected, ProposalWithdrawn {

    /** Given by the proposer; unique within the journey. */
    String proposalId();
}
