package uk.waymark.recording.imports.jobs;

import java.util.List;
import uk.waymark.recording.imports.csv.Difference;
import uk.waymark.recording.imports.plan.RowStatus;

/**
 * What became of one row.
 *
 * @param number      place in the import, 1 for the first
 * @param line        on which it begins in its file
 * @param urn         authority it is about; null where it cannot be told
 * @param about       what it is about, within that authority; null where it cannot be told
 * @param differences what is recorded otherwise
 * @param proposals   ids of the corrections that were proposed, when the status is {@code PROPOSED}
 */
public record RowResult(int number, String file, int line, String urn, String about, RowStatus status,
        List<Difference> differences, List<String> proposals) {}
