package uk.waymark.recording.batches;

import java.util.List;
import uk.waymark.journey.Proposal;
import uk.waymark.recording.imports.csv.Difference;
import uk.waymark.recording.imports.jobs.RowResult;

/**
 * What became of one row of a batch.
 *
 * @param about     what it is about, within its authority
 * @param proposals one for each fact the row says otherwise
 */
record BatchRow(String file, int line, String urn, String about, List<Difference> differences, List<Part> proposals) {

    record Part(String proposalId, Proposal.State state) {}

    static BatchRow of(RowResult row, Batch batch) {
        return new BatchRow(row.file(), row.line(), row.urn(), row.about(), row.differences(),
                row.proposals().stream().map(id -> new Part(id,
                        batch.journeys().get(row.urn()).proposals().get(id).state())).toList());
    }
}
