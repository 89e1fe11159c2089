package uk.waymark.recording.corrections;

import uk.waymark.events.Compensation;
import uk.waymark.events.Fact;
import uk.waymark.events.Grounds;
import uk.waymark.events.Restatement;
import uk.waymark.journey.Proposal;
import uk.waymark.journey.corrections.Restating;

/**
 * It was recorded wrongly. CorrectInspection, CorrectReport and so on differ in the facts they fit and in nothing else.
 *
 * @param right the fact as it should have been recorded
 */
record CorrectFact(Fact right) implements Correction {

    @Override
    public Compensation toEvent(Named named, Grounds grounds) {
        Proposal known = grounds.proposal() == null ? null : named.journey().proposals().get(grounds.proposal());
        return known != null && isTheSame(known.correction(), named.eventId())
                ? known.correction().on(grounds)
                : Restating.of(named.journey(), named.eventId(), right, grounds);
    }

    /** What was proposed once changes the same when it is proposed again, even if it was approved meanwhile. */
    private boolean isTheSame(Compensation known, String eventId) {
        return known instanceof Restatement r && r.corrects().equals(eventId) && r.fact().equals(right);
    }
}
