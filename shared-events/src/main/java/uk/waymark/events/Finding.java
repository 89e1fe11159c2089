package uk.waymark.events;

/** One finding of a report, reworded or quoted. Never about a child. */
public record Finding(FindingKind kind, String text) {}
