package uk.waymark.recording.imports.csv;

/**
 * A file says something else than what is recorded. Nothing is changed by that; it is for a person to decide which is
 * right.
 *
 * @param field    heading of the column, or {@code findings}
 * @param recorded as a cell would say it; blank for none
 * @param file     what the file says
 */
public record Difference(String field, String recorded, String file) {}
