package uk.waymark.journey.history;

import java.time.Instant;
import uk.waymark.events.JourneyEvent;

/**
 * An event somebody wants to record.
 *
 * @param id       under which it is stored if it is accepted
 * @param at       when; strictly increasing within a journey, in microseconds
 * @param expected what the rules must make of it, known from how it was generated and not from asking them
 */
public record Attempt(String id, Instant at, JourneyEvent event, Outcome expected) {

    /** What must become of an attempt. */
    public enum Outcome {
        ACCEPTED, ALREADY_SO, REFUSED
    }
}
