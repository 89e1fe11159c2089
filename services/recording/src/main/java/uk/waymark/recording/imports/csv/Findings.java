package uk.waymark.recording.imports.csv;

import java.util.List;
import java.util.Set;
import uk.waymark.events.Finding;
import uk.waymark.events.FindingKind;
import uk.waymark.events.ReportPublished;
import uk.waymark.journey.FactKey;
import uk.waymark.journey.Journey;
import uk.waymark.recording.commands.PublishReport;
import uk.waymark.recording.commands.RecordingCommand;

/**
 * What the rows of a findings file say about one report.
 *
 * @param rows     in the file's order
 * @param findings one for each row
 */
record Findings(String urn, String inspectionId, List<Row> rows, List<Finding> findings) {

    static final Kind KIND = new FindingsKind("findings",
            List.of("inspection_id", "urn", "authority", "kind", "text"));

    private record FindingsKind(String name, List<String> columns) implements Kind {}

    static Finding read(Cells cells) {
        return new Finding(cells.oneOf("kind", FindingKind.class), cells.text("text"));
    }

    /** A claim of its own, where no row of this import publishes the report: they stand in it already, or differ. */
    Claim alone() {
        return new Claim(rows.getFirst(), rows, urn, new FactKey(ReportPublished.class, inspectionId), this::commands,
                Set.of());
    }

    private List<RecordingCommand> commands(Journey journey) {
        return journey.find(ReportPublished.class, inspectionId)
                .<List<RecordingCommand>>map(report -> List.of(new PublishReport(urn, inspectionId,
                        report.publicationDate(), report.publicationDatePrinted(), report.link(),
                        report.documentSha256(), findings)))
                .orElse(List.of());
    }
}
