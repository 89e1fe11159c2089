package uk.waymark.recording.imports.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.waymark.journey.framework.Edition;
import uk.waymark.journey.framework.FrameworkCatalogue;
import uk.waymark.recording.imports.Samples;

/** The samples say what the source says, cell by cell; where the notation differs, this says how. */
class SamplesMatchSourceTest {

    private static final Map<String, String> SOURCE_COLUMN_OF_JUDGEMENT = Map.of("overall_effectiveness",
            "overall_effectiveness", "leadership_management_governance", "leadership", "impact_of_leaders",
            "leadership", "help_and_protection", "help_and_protection", "in_care", "in_care", "care_leavers",
            "care_leavers", "adoption", "adoption");

    @BeforeEach
    void sourceIsThere() {
        assumeTrue(Files.isDirectory(Samples.SOURCE), "the source of the samples is not kept beside the repository");
    }

    @Test
    void inspections() throws IOException {
        Map<String, NamedCsvRecord> source = byFirst(read(Samples.SOURCE.resolve("inspections.csv")));
        List<NamedCsvRecord> samples = read(Samples.FOLDER.resolve("inspections.csv"));
        assertThat(samples).hasSize(497).hasSameSizeAs(source.keySet());
        for (NamedCsvRecord sample : samples) {
            NamedCsvRecord from = source.get(sample.getField("inspection_id"));
            Map<String, String> expected = new HashMap<>();
            for (String same : List.of("inspection_id", "urn", "authority", "inspection_type", "publication_date",
                    "publication_date_printed")) {
                expected.put(same, from.getField(same));
            }
            expected.put("edition", from.getField("framework_edition"));
            expected.put("scope", from.getField("scope").toLowerCase().replace(' ', '_'));
            expected.put("visits", visits(from));
            expected.put("lead_inspectors", from.getField("lead_inspector").replace(" & ", ";"));
            expected.put("in_care_label", from.getField("in_care_meaning"));
            expected.put("link", from.getField("source_url"));
            expected.put("document_sha256", "");
            expected.putAll(grades(from));
            assertThat(sample.getFieldsAsMap()).isEqualTo(expected);
        }
    }

    private static String visits(NamedCsvRecord from) {
        if (!from.getField("date_segments").isEmpty()) {
            return from.getField("date_segments").replace(" ; ", ";");
        }
        return from.getField("start_date").isEmpty()
                ? ""
                : from.getField("start_date") + ".." + from.getField("end_date");
    }

    /** What the edition does not ask is blank here and {@code not_judged} there; nothing else may be lost. */
    private static Map<String, String> grades(NamedCsvRecord from) {
        Edition edition = FrameworkCatalogue.edition(from.getField("framework_edition")).orElseThrow();
        Map<String, String> grades = new HashMap<>();
        Map<String, String> left = new HashMap<>();
        SOURCE_COLUMN_OF_JUDGEMENT.values().forEach(column -> left.put(column, from.getField(column)));
        SOURCE_COLUMN_OF_JUDGEMENT.forEach((code, column) -> {
            boolean asked = edition.judgement(code).isPresent();
            grades.put(code, asked ? from.getField(column).replace(' ', '_') : "");
            if (asked) {
                left.remove(column);
            }
        });
        assertThat(left.values()).allMatch("not_judged"::equals);
        return grades;
    }

    @Test
    void authorities() throws IOException {
        Map<String, NamedCsvRecord> source = byFirst(read(Samples.SOURCE.resolve("authorities.csv")));
        Map<String, NamedCsvRecord> changes = byFirst(read(Samples.FOLDER.resolve("code-changes.csv")));
        Set<String> abolished = byFirst(read(Samples.FOLDER.resolve("successions.csv"))).keySet();
        List<NamedCsvRecord> samples = read(Samples.FOLDER.resolve("authorities.csv"));
        assertThat(samples).hasSize(156).hasSameSizeAs(source.keySet());
        for (NamedCsvRecord sample : samples) {
            NamedCsvRecord from = source.get(sample.getField("urn"));
            NamedCsvRecord change = changes.get(sample.getField("urn"));
            String notes = from.getField("notes");
            assertThat(sample.getFieldsAsMap()).isEqualTo(Map.of("urn", from.getField("urn"), "name",
                    from.getField("name"), "region", from.getField("region"), "authority_type",
                    from.getField("authority_type"), "ons_code",
                    change == null ? from.getField("la_code") : from.getField("la_code_previous"), "dfe_code",
                    from.getField("la_code_dfe"), "established",
                    notes.startsWith("New unitary from ") ? notes.substring(17, 27) : "", "statistical_neighbours",
                    from.getField("statistical_neighbours").replace(' ', ';'), "note", notes));
            assertThat(from.getField("la_code_previous").isEmpty()).isEqualTo(change == null);
            if (change != null) {
                assertThat(change.getField("ons_code")).isEqualTo(from.getField("la_code"));
            }
            assertThat(abolished.contains(sample.getField("urn")))
                    .isEqualTo(from.getField("status").equals("abolished"));
        }
    }

    @Test
    void interventionsVisitsAndDeliveryOrganisations() throws IOException {
        same("interventions.csv", "interventions.csv", List.of("kind", "detail", "confidence"));
        same("visits.csv", "visits.csv", List.of("kind", "detail", "confidence"));
        same("delivery.csv", "delivery-organisations.csv", List.of("organisation", "detail", "confidence"));
    }

    private static void same(String sourceFile, String sampleFile, List<String> verbatim) throws IOException {
        List<String> source = read(Samples.SOURCE.resolve(sourceFile)).stream()
                .map(row -> text(row, verbatim, date(row, "started"), date(row, "ended"))).toList();
        List<String> samples = read(Samples.FOLDER.resolve(sampleFile)).stream()
                .map(row -> text(row, verbatim, row.getField("started"), row.getField("ended"))).toList();
        assertThat(samples).containsExactlyInAnyOrderElementsOf(source);
    }

    private static String text(NamedCsvRecord row, List<String> verbatim, String started, String ended) {
        return row.getField("urn") + "|" + started + "|" + ended + "|"
                + verbatim.stream().map(row::getField).toList();
    }

    private static String date(NamedCsvRecord row, String column) {
        String value = row.getField(column);
        String precision = row.findField(column + "_precision").orElse("day");
        return switch (precision) {
            case "by" -> "<=" + (value.length() == 4 ? value + "-12-31" : value);
            case "unknown" -> "unknown";
            default -> value;
        };
    }

    private static List<NamedCsvRecord> read(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            return csv.stream().toList();
        }
    }

    private static Map<String, NamedCsvRecord> byFirst(List<NamedCsvRecord> rows) {
        Map<String, NamedCsvRecord> byFirst = new HashMap<>();
        rows.forEach(row -> assertThat(byFirst.put(row.getField(0), row)).isNull());
        return byFirst;
    }
}
