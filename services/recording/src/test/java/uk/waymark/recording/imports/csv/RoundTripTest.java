package uk.waymark.recording.imports.csv;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.waymark.events.AuthorityRegistered;
import uk.waymark.events.Fact;
import uk.waymark.events.ReportPublished;
import uk.waymark.journey.FactKey;
import uk.waymark.journey.Journey;
import uk.waymark.recording.commands.Origin;
import uk.waymark.recording.imports.Ledger;
import uk.waymark.recording.imports.Samples;
import uk.waymark.recording.imports.plan.Planner;
import uk.waymark.recording.imports.plan.Proposing;
import uk.waymark.recording.imports.plan.Recorded;
import uk.waymark.recording.imports.plan.RowStatus;
import uk.waymark.recording.imports.plan.Step;

/** What went in comes out, byte for byte: every cell of the samples survives as a fact. */
class RoundTripTest {

    private static final Faults FAULTS = new Faults();
    private static final Ledger LEDGER = new Ledger();
    private static Map<Row, Claim> claims;
    private static List<Step> steps;

    @BeforeAll
    static void recordTheSamples() {
        Reading reading = Claims.of(Samples.all(), FAULTS);
        steps = new Planner(new Recorded(LEDGER, "import"), new Proposing("import", "a-test", null, null), FAULTS)
                .plan(reading.claims());
        steps.forEach(step -> step.commands()
                .forEach(command -> LEDGER.submit(command, Origin.of("a-test", "import"))));
        claims = new HashMap<>();
        reading.claims().forEach(claim -> claim.rows().forEach(row -> claims.put(row, claim)));
    }

    @Test
    void everyRowIsUnderstoodAndAllowed() {
        assertThat(FAULTS.kept()).isEmpty();
        assertThat(steps).allMatch(step -> step.status() == RowStatus.NEW);
        assertThat(claims).hasSize(156 + 2 + 497 + 13 + 6 + 5 + 15 + 2 + 3);
        assertThat(LEDGER.all().size()).isEqualTo(156 + 2 + 2 * 497 + 2 * 6 + 5 + 15 + 5 + 2 + 3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"authorities", "code-changes", "inspections", "findings", "interventions", "visits",
        "delivery-organisations", "statements", "successions"})
    void comesOutAsItWentIn(String kind) {
        SourceFile source = Samples.file(kind);
        Table table = TableReader.read(source, FAULTS).orElseThrow();
        assertThat(table.kind().columns()).isEqualTo(table.rows().getFirst().header());
        Map<ReportPublished, Integer> told = new HashMap<>();
        StringWriter out = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out)) {
            csv.writeRecord(table.kind().columns());
            for (Row row : table.rows()) {
                Map<String, String> cells = cells(row, told);
                csv.writeRecord(table.kind().columns().stream().map(cells::get).toList());
            }
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
        assertThat(out.toString()).isEqualTo(new String(source.content(), StandardCharsets.UTF_8));
    }

    private static Map<String, String> cells(Row row, Map<ReportPublished, Integer> told) {
        Claim claim = claims.get(row);
        Journey journey = LEDGER.journey(claim.urn());
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("urn", claim.urn());
        cells.put("authority", journey.all(AuthorityRegistered.class).findFirst().orElseThrow().name());
        cells.put(row.header().getFirst(), row.header().getFirst().equals("urn") ? claim.urn() : claim.about().id());
        if (row.header().contains("text")) {
            ReportPublished report = journey.find(ReportPublished.class, claim.about().id()).orElseThrow();
            var finding = report.findings().get(told.merge(report, 1, Integer::sum) - 1);
            cells.put("kind", Cells.word(finding.kind()));
            cells.put("text", finding.text());
        } else {
            claim.commands().apply(Journey.EMPTY).stream().map(command -> FactKey.of(command.toEvent()))
                    .map(journey.facts()::get).map(RoundTripTest::cells).forEach(cells::putAll);
        }
        return cells;
    }

    private static Map<String, String> cells(Fact event) {
        return RecordedCells.of(event, false).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
