package uk.waymark.recording.imports.jobs;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import uk.waymark.journey.FactKey;
import uk.waymark.recording.imports.csv.Difference;
import uk.waymark.recording.imports.csv.Reading;
import uk.waymark.recording.imports.csv.Row;
import uk.waymark.recording.imports.plan.RowStatus;
import uk.waymark.recording.imports.plan.Step;

/** The result of every row; a row of which nothing could be understood is an error. */
final class Results {

    private final Map<Row, RowResult> byRow = new IdentityHashMap<>();
    private final List<Row> rows;

    Results(Reading reading) {
        rows = reading.rows();
        for (Row row : rows) {
            byRow.put(row, new RowResult(byRow.size() + 1, row.file(), row.line(), null, null, RowStatus.ERROR,
                    List.of(), List.of()));
        }
    }

    List<RowResult> all() {
        return rows.stream().map(byRow::get).toList();
    }

    /** The results of the rows a step stands for. */
    List<RowResult> put(Step step, RowStatus status, List<Difference> differences, List<String> proposals) {
        List<RowResult> results = new ArrayList<>();
        for (Row row : step.claim().rows()) {
            RowResult known = byRow.get(row);
            FactKey about = step.claim().about();
            RowResult result = new RowResult(known.number(), known.file(), known.line(), step.claim().urn(),
                    about.id(), status, differences, proposals);
            byRow.put(row, result);
            results.add(result);
        }
        return results;
    }

    int total() {
        return rows.size();
    }

    int finished() {
        return (int) byRow.values().stream().filter(result -> result.status() != RowStatus.NEW).count();
    }
}
