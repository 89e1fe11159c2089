package uk.waymark.recording.imports.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import uk.waymark.events.AuthorityCodesChanged;
import uk.waymark.events.AuthorityRegistered;
import uk.waymark.events.AuthoritySucceeded;
import uk.waymark.events.DeliveryOrganisationAppointed;
import uk.waymark.events.DeliveryOrganisationEnded;
import uk.waymark.events.Finding;
import uk.waymark.events.InspectionRecorded;
import uk.waymark.events.InterventionEnded;
import uk.waymark.events.InterventionStarted;
import uk.waymark.events.Fact;
import uk.waymark.events.ReportPublished;
import uk.waymark.events.StatementRecorded;
import uk.waymark.events.VisitLetterPublished;
import uk.waymark.events.VisitRecorded;
import uk.waymark.journey.FactKey;
import uk.waymark.journey.Journey;

/** Writes journeys as the files an import reads, one row for each thing that has a kind of file. */
final class WrittenFiles {

    private record Begin(String kind, Class<? extends Fact> fact, Class<? extends Fact> end) {}

    private static final List<Begin> KINDS = List.of(new Begin("authorities", AuthorityRegistered.class, null),
            new Begin("code-changes", AuthorityCodesChanged.class, null),
            new Begin("inspections", InspectionRecorded.class, ReportPublished.class),
            new Begin("interventions", InterventionStarted.class, InterventionEnded.class),
            new Begin("visits", VisitRecorded.class, VisitLetterPublished.class),
            new Begin("delivery-organisations", DeliveryOrganisationAppointed.class, DeliveryOrganisationEnded.class),
            new Begin("statements", StatementRecorded.class, null),
            new Begin("successions", AuthoritySucceeded.class, null));

    private final Map<String, StringWriter> texts = new TreeMap<>();
    private final Map<String, CsvWriter> files = new TreeMap<>();

    private WrittenFiles() {
        for (Kind kind : Kinds.ALL) {
            texts.put(kind.name(), new StringWriter());
            files.put(kind.name(),
                    CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(texts.get(kind.name())));
            files.get(kind.name()).writeRecord(kind.columns());
        }
    }

    static List<SourceFile> of(List<Journey> journeys) {
        WrittenFiles written = new WrittenFiles();
        journeys.forEach(written::add);
        written.files.values().forEach(WrittenFiles::flush);
        return written.texts.entrySet().stream().map(file -> new SourceFile(file.getKey() + ".csv", null,
                file.getValue().toString().getBytes(StandardCharsets.UTF_8))).toList();
    }

    private static void flush(CsvWriter file) {
        try {
            file.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(Journey journey) {
        for (Begin kind : KINDS) {
            journey.all(kind.fact()).sorted(Comparator.comparing(fact -> FactKey.of(fact).id()))
                    .forEach(fact -> write(kind, fact, journey));
        }
    }

    private void write(Begin kind, Fact fact, Journey journey) {
        String id = FactKey.of(fact).id();
        Map<String, String> cells = new LinkedHashMap<>(RecordedCells.of(fact, false));
        if (kind.end() != null) {
            journey.find(kind.end(), id).ifPresent(end -> cells.putAll(RecordedCells.of(end, false)));
        }
        write(kind.kind(), id, journey, cells);
        if (fact instanceof InspectionRecorded) {
            journey.find(ReportPublished.class, id)
                    .ifPresent(report -> report.findings().forEach(finding -> write("findings", id, journey,
                            cells(finding))));
        }
    }

    private static Map<String, String> cells(Finding finding) {
        return new LinkedHashMap<>(Map.of("kind", Cells.word(finding.kind()), "text", finding.text()));
    }

    private void write(String kind, String id, Journey journey, Map<String, String> cells) {
        AuthorityRegistered authority = journey.all(AuthorityRegistered.class).findFirst().orElseThrow();
        List<String> columns = Kinds.named(kind).orElseThrow().columns();
        cells.put(columns.getFirst(), id);
        cells.put("urn", authority.urn());
        cells.put("authority", authority.name());
        files.get(kind).writeRecord(columns.stream().map(column -> cells.getOrDefault(column, "")).toList());
    }
}
