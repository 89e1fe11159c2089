package uk.waymark.journey.history;

import java.util.List;
import java.util.Optional;
import uk.waymark.events.Compensation;
import uk.waymark.events.CorrectionProposed;
import uk.waymark.events.CorrectionRejected;
import uk.waymark.events.Deliberation;
import uk.waymark.events.Enclosed;
import uk.waymark.events.Evidence;
import uk.waymark.events.Grounds;
import uk.waymark.events.JourneyEvent;
import uk.waymark.events.ProposalWithdrawn;

/** Corrections that break no rule: by themselves, or proposed, approved, rejected, withdrawn. */
final class CorrectionDice {

    static final String PROPOSER = "a-proposer";
    static final String APPROVER = "a-approver";
    private static final Evidence EVIDENCE = new Evidence("https://example.org/evidence", null, null);

    private final Draft draft;
    private final Dice dice;
    private final RestatementDice restatements;
    private final AmendmentDice amendments;

    CorrectionDice(Draft draft) {
        this.draft = draft;
        this.dice = draft.dice();
        this.restatements = new RestatementDice(draft);
        this.amendments = new AmendmentDice(draft);
    }

    /** Empty when what was drawn has no place on the journey now. */
    Optional<? extends JourneyEvent> draw() {
        return switch (dice.below(8)) {
            case 0 -> correction(grounds(null)).map(c -> proposal(c));
            case 1 -> draft.some(draft.open().keySet().stream()).map(this::close);
            case 2, 3 -> approval();
            default -> correction(grounds("proposed-elsewhere").approved(APPROVER));
        };
    }

    /** One that can be recorded now. */
    Optional<Compensation> correction(Grounds grounds) {
        return (dice.oneIn(2) ? restatements.draw(grounds) : amendments.draw(grounds)).map(Compensation.class::cast);
    }

    static Grounds grounds(String proposalId) {
        return new Grounds("It was misread", EVIDENCE, proposalId, PROPOSER, null);
    }

    private CorrectionProposed proposal(Compensation correction) {
        String id = draft.newId("proposal");
        return new CorrectionProposed(draft.urn(), id,
                new Enclosed(correction.on(correction.grounds().proposed(id, PROPOSER))), null);
    }

    private Deliberation close(String proposalId) {
        return dice.oneIn(2)
                ? new CorrectionRejected(draft.urn(), proposalId, "The report says otherwise")
                : new ProposalWithdrawn(draft.urn(), proposalId, "I misread it");
    }

    /** Only while nothing has been recorded since, so that it is known to fit still. */
    private Optional<Compensation> approval() {
        return draft.isQuiet() && !draft.open().isEmpty()
                ? Optional.of(List.copyOf(draft.open().values()).getLast())
                        .map(c -> c.on(c.grounds().approved(APPROVER)))
                : Optional.empty();
    }
}
