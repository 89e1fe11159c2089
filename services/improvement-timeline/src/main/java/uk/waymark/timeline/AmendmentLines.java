package uk.waymark.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import uk.waymark.events.Evidence;
import uk.waymark.events.Grounds;
import uk.waymark.events.ReportReissued;
import uk.waymark.events.ReportWithdrawn;

/** What publishers did to their reports afterwards. */
final class AmendmentLines {

    static final List<String> WITHDRAWALS = columns("withdrawn_on", List.of());
    static final List<String> REISSUES = columns("reissued_on",
            Stream.of(InspectionLines.JUDGEMENTS, List.of("link", "document_sha256")).flatMap(List::stream).toList());

    private AmendmentLines() {}

    static List<?> withdrawal(ExportRow row) {
        ReportWithdrawn e = row.fact(ReportWithdrawn.class);
        return line(row, e.inspectionId(), e.withdrawnOn(), List.of(), e.grounds());
    }

    static List<?> reissue(ExportRow row) {
        ReportReissued e = row.fact(ReportReissued.class);
        List<Object> report = new ArrayList<>(InspectionLines.judgements(e.judgements()));
        report.addAll(Arrays.asList(e.link(), e.documentSha256()));
        return line(row, e.inspectionId(), e.reissuedOn(), report, e.grounds());
    }

    private static List<String> columns(String day, List<String> report) {
        return Stream.of(List.of("inspection_id", "urn", "authority", day), report,
                List.of("reason", "evidence_link", "evidence_sha256", "evidence_note")).flatMap(List::stream).toList();
    }

    private static List<?> line(ExportRow row, String inspectionId, LocalDate day, List<?> report, Grounds grounds) {
        Evidence evidence = grounds.evidence();
        List<Object> line = new ArrayList<>(Arrays.asList(inspectionId, row.urn(), row.authority(), day));
        line.addAll(report);
        line.addAll(Arrays.asList(grounds.reason(), evidence.link(), evidence.documentSha256(), evidence.note()));
        return line;
    }
}
