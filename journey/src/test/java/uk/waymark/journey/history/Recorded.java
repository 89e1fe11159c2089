package uk.waymark.journey.history;

import java.time.Instant;
import uk.waymark.events.JourneyEvent;

/**
 * An event as the store would hold it.
 *
 * @param id identifies the event
 * @param at the instant its recorded clock showed
 */
public record Recorded(String id, Instant at, JourneyEvent event) {

    public String urn() {
        return event.urn();
    }
}
