package uk.waymark.journey;

import java.time.Instant;
import uk.waymark.events.JourneyEvent;

/**
 * An event as the store knows it.
 *
 * @param eventId    null for one that is only assumed
 * @param recordedAt the recorded clock; null for one that is only assumed
 */
public record Noted(String eventId, Instant recordedAt, JourneyEvent event) {}
