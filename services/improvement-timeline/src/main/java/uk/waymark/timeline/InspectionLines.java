package uk.waymark.timeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.waymark.events.InspectionRecorded;
import uk.waymark.events.Judgement;
import uk.waymark.events.ReportPublished;
import uk.waymark.journey.framework.Judgements;

/** Inspections, their reports, and what the reports found. */
final class InspectionLines {

    static final List<String> COLUMNS = List.of("inspection_id", "urn", "authority", "edition", "inspection_type",
            "scope", "visits", "lead_inspectors", "publication_date", "publication_date_printed", Judgements.OVERALL,
            Judgements.LEADERSHIP, Judgements.LEADERS, Judgements.HELP_AND_PROTECTION, Judgements.IN_CARE,
            "in_care_label", Judgements.CARE_LEAVERS, Judgements.ADOPTION, "link", "document_sha256");

    private static final ReportPublished NONE = new ReportPublished(null, null, null, null, null, null, List.of());

    private InspectionLines() {}

    static List<?> inspection(ExportRow row) {
        InspectionRecorded e = row.fact(InspectionRecorded.class);
        ReportPublished report = report(row);
        List<Object> line = new ArrayList<>(Arrays.asList(e.inspectionId(), e.urn(), row.authority(), e.edition(),
                e.inspectionType(), e.scope(), e.visits(), e.leadInspectors(), report.publicationDate(),
                report.publicationDatePrinted()));
        for (String column : COLUMNS.subList(10, 18)) {
            line.add(column.equals("in_care_label") ? label(e, Judgements.IN_CARE) : grade(e, column));
        }
        line.addAll(Arrays.asList(report.link(), report.documentSha256()));
        return line;
    }

    static Stream<List<?>> findings(ExportRow row) {
        return report(row).findings().stream().map(f -> Arrays.asList(row.fact(InspectionRecorded.class).inspectionId(),
                row.urn(), row.authority(), f.kind(), f.text()));
    }

    private static ReportPublished report(ExportRow row) {
        ReportPublished report = row.fact(ReportPublished.class);
        return report == null ? NONE : report;
    }

    private static String grade(InspectionRecorded e, String code) {
        return judgement(e, code).map(Judgement::grade).orElse(null);
    }

    private static String label(InspectionRecorded e, String code) {
        return judgement(e, code).map(Judgement::label).orElse(null);
    }

    private static Optional<Judgement> judgement(InspectionRecorded e, String code) {
        return e.judgements().stream().filter(j -> j.code().equals(code)).findFirst();
    }
}
