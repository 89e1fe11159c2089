package uk.waymark.events;

/**
 * An event inside another event. It is stored with its own type and revision, so that what reads the event by itself
 * reads it here too.
 */
public record Enclosed(JourneyEvent event) {}
