package uk.waymark.recording.imports.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import uk.waymark.events.Finding;
import uk.waymark.events.InspectionRecorded;
import uk.waymark.events.Judgement;
import uk.waymark.events.ReportPublished;
import uk.waymark.events.Scope;
import uk.waymark.journey.FactKey;
import uk.waymark.journey.framework.Judgements;
import uk.waymark.recording.commands.PublishReport;
import uk.waymark.recording.commands.RecordInspection;
import uk.waymark.recording.commands.RecordingCommand;

/** Inspections with their judgements and, once public, their reports. */
final class InspectionRows {

    /** A judgement's column is called as its code. */
    static final List<String> JUDGEMENTS = List.of(Judgements.OVERALL, Judgements.LEADERSHIP, Judgements.LEADERS,
            Judgements.HELP_AND_PROTECTION, Judgements.IN_CARE, Judgements.CARE_LEAVERS, Judgements.ADOPTION);

    static final Kind KIND = new RowKind("inspections",
            List.of("inspection_id", "urn", "authority", "edition", "inspection_type", "scope", "visits",
                    "lead_inspectors", "publication_date", "publication_date_printed", "overall_effectiveness",
                    "leadership_management_governance", "impact_of_leaders", "help_and_protection", "in_care",
                    "in_care_label", "care_leavers", "adoption", "link", "document_sha256"),
            cells -> claim(cells, List.of(), List.of()));

    private InspectionRows() {}

    /** @param findings of its report, given by other rows of this import, {@code from} these */
    static Claim claim(Cells cells, List<Finding> findings, List<Row> from) {
        List.of("publication_date_printed", "link", "document_sha256")
                .forEach(column -> cells.onlyWith(column, "publication_date"));
        cells.onlyWith("in_care_label", Judgements.IN_CARE);
        String urn = cells.text("urn");
        String id = cells.text("inspection_id");
        RecordInspection inspection = new RecordInspection(urn, id, cells.text("edition"),
                cells.text("inspection_type"), cells.oneOf("scope", Scope.class), cells.spans("visits"),
                cells.list("lead_inspectors"), judgements(cells));
        PublishReport report = new PublishReport(urn, id, cells.day("publication_date"),
                cells.day("publication_date_printed"), cells.text("link"), cells.text("document_sha256"), findings);
        FactKey published = new FactKey(ReportPublished.class, id);
        boolean isPublished = cells.text("publication_date") != null;
        List<RecordingCommand> commands = isPublished ? List.of(inspection, report) : List.of(inspection);
        return new Claim(cells.row(), from, urn, new FactKey(InspectionRecorded.class, id),
                journey -> commands, isPublished ? Set.of() : Set.of(published));
    }

    private static List<Judgement> judgements(Cells cells) {
        List<Judgement> judgements = new ArrayList<>();
        for (String code : JUDGEMENTS) {
            if (cells.text(code) != null) {
                judgements.add(new Judgement(code, cells.text(code),
                        code.equals(Judgements.IN_CARE) ? cells.text("in_care_label") : null));
            }
        }
        return judgements;
    }
}
