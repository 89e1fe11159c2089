package uk.waymark.recording.imports.csv;

import java.util.List;

/**
 * What was read from the files of one import.
 *
 * @param claims in the order of import
 * @param rows   all that have as many fields as their header, understood or not; in an order that is the same each time
 */
public record Reading(List<Claim> claims, List<Row> rows) {}
