package uk.waymark.audit.versions;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import uk.waymark.events.Evidence;
import uk.waymark.events.Grounds;
import uk.waymark.runtime.web.json.EnumName;
import uk.waymark.runtime.web.json.Written;

/** The table of previous versions in RFC 4180, people by their opaque ids. */
final class VersionsCsv {

    static final List<String> COLUMNS = List.of("event_id", "corrects", "subject", "field", "superseded", "replacement",
            "kind", "reason", "evidence_link", "evidence_sha256", "evidence_note", "superseded_at", "effective_from",
            "scale", "overall_rating_changed", "proposed_by", "approved_by", "approved_by_one");

    private static final Evidence NONE = new Evidence(null, null, null);

    private VersionsCsv() {}

    /** Leaves the stream open. */
    static void write(List<PreviousVersion> versions, OutputStream out) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
        csv.writeRecord(COLUMNS);
        versions.forEach(version -> csv.writeRecord(line(version)));
        csv.flush();
    }

    private static List<String> line(PreviousVersion version) {
        VersionTold told = VersionTold.of(version);
        Evidence evidence = told.evidence() == null ? NONE : told.evidence();
        Grounds grounds = version.correction().grounds();
        return Arrays.asList(told.eventId(), told.corrects(), told.subject(), told.field(), told.superseded(),
                told.replacement(), EnumName.of(told.kind()), told.reason(), evidence.link(),
                evidence.documentSha256(), evidence.note(), Written.text(told.supersededAt()), told.effectiveFrom(),
                told.scale(), !told.rerated().isEmpty(), grounds.proposedBy(), grounds.approvedBy(),
                told.approvedByOne()).stream().map(value -> value == null ? "" : value.toString())
                .collect(Collectors.toList());
    }
}
