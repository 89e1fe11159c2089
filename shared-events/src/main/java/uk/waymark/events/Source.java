package uk.waymark.events;

/**
 * Where a fact comes from.
 *
 * @param confidence how far it can be trusted; may be null when nobody said
 * @param title      what the document is called; may be null
 * @param link       where it was found; may be null
 */
public record Source(Confidence confidence, String title, String link) {}
