package uk.waymark.recording.batches;

import java.util.List;
import uk.waymark.recording.imports.jobs.RowResult;

/**
 * One proposal of a batch.
 *
 * @param rows of the import that it comes from, at least one
 */
record BatchProposal(String urn, String proposalId, List<RowResult> rows) {

    /** Line by which a person finds it in the file. */
    int line() {
        return rows.getFirst().line();
    }
}
