package uk.waymark.journey.history;

import java.time.Instant;
import uk.waymark.events.JourneyEvent;

/**
 * A fact somebody wants to record.
 *
 * @param at       when; strictly increasing within a journey, in microseconds
 * @param expected what the rules must make of it, known from how it was generated and not from asking them
 */
public record Proposal(Instant at, JourneyEvent event, Outcome expected) {

    /** What must become of a proposal. */
    public enum Outcome {
        ACCEPTED, ALREADY_SO, REFUSED
    }
}
