package uk.waymark.recording.imports.csv;

/**
 * A file to import, as it arrived.
 *
 * @param name as the sender calls it; errors quote it
 * @param kind what it holds, such as {@code inspections}; null to recognise it by its header
 */
public record SourceFile(String name, String kind, byte[] content) {}
