package uk.waymark.runtime.projection.fold;

/**
 * What is known of an authority after an event.
 *
 * @param version of the last event folded; -1 before the first
 */
public record Folded<S>(long version, S state) {}
