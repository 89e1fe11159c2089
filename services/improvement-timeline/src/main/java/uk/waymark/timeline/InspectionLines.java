package uk.waymark.timeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import uk.waymark.events.InspectionRecorded;
import uk.waymark.events.Judgement;
import uk.waymark.events.ReportPublished;
import uk.waymark.journey.framework.Judgements;

/** Inspections, their reports, and what the reports found. */
final class InspectionLines {

    private static final String IN_CARE_LABEL = "in_care_label";

    static final List<String> JUDGEMENTS = List.of(Judgements.OVERALL, Judgements.LEADERSHIP, Judgements.LEADERS,
            Judgements.HELP_AND_PROTECTION, Judgements.IN_CARE, IN_CARE_LABEL, Judgements.CARE_LEAVERS,
            Judgements.ADOPTION);

    static final List<String> COLUMNS = Stream.of(List.of("inspection_id", "urn", "authority", "edition",
            "inspection_type", "scope", "visits", "lead_inspectors", "publication_date", "publication_date_printed"),
            JUDGEMENTS, List.of("link", "document_sha256")).flatMap(List::stream).toList();

    private static final ReportPublished NONE = new ReportPublished(null, null, null, null, null, null, List.of());

    private InspectionLines() {}

    static List<?> inspection(ExportRow row) {
        InspectionRecorded e = row.fact(InspectionRecorded.class);
        ReportPublished report = report(row);
        List<Object> line = new ArrayList<>(Arrays.asList(e.inspectionId(), e.urn(), row.authority(), e.edition(),
                e.inspectionType(), e.scope(), e.visits(), e.leadInspectors(), report.publicationDate(),
                report.publicationDatePrinted()));
        line.addAll(judgements(e.judgements()));
        line.addAll(Arrays.asList(report.link(), report.documentSha256()));
        return line;
    }

    static Stream<List<?>> findings(ExportRow row) {
        return report(row).findings().stream().map(f -> Arrays.asList(row.fact(InspectionRecorded.class).inspectionId(),
                row.urn(), row.authority(), f.kind(), f.text()));
    }

    /** One value for each of {@link #JUDGEMENTS}. */
    static List<String> judgements(List<Judgement> given) {
        return JUDGEMENTS.stream().map(column -> column.equals(IN_CARE_LABEL)
                ? value(given, Judgements.IN_CARE, Judgement::label)
                : value(given, column, Judgement::grade)).toList();
    }

    private static String value(List<Judgement> given, String code, Function<Judgement, String> value) {
        return given.stream().filter(j -> j.code().equals(code)).findFirst().map(value).orElse(null);
    }

    private static ReportPublished report(ExportRow row) {
        ReportPublished report = row.fact(ReportPublished.class);
        return report == null ? NONE : report;
    }
}
