package uk.waymark.recording.imports.jobs;

/**
 * What is asked of an import.
 *
 * @param origin where it comes from: {@code http}, {@code command-line} or {@code samples}
 * @param actor  opaque id of who asked
 * @param dryRun check everything and say what would happen, record nothing
 */
public record Order(String origin, String actor, boolean dryRun) {}
