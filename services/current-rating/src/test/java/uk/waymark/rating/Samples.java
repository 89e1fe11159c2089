package uk.waymark.rating;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import uk.waymark.events.AuthorityCodesChanged;
import uk.waymark.events.AuthorityRegistered;
import uk.waymark.events.AuthoritySucceeded;
import uk.waymark.events.DateSpan;
import uk.waymark.events.DeliveryOrganisationAppointed;
import uk.waymark.events.DeliveryOrganisationEnded;
import uk.waymark.events.InspectionRecorded;
import uk.waymark.events.Judgement;
import uk.waymark.events.JourneyEvent;
import uk.waymark.events.KnownDate;
import uk.waymark.events.ReportPublished;
import uk.waymark.events.Scope;
import uk.waymark.journey.framework.FrameworkCatalogue;

/** The real record in {@code samples/}, as far as it concerns ratings, in the order an import would record it. */
final class Samples {

    private static final Path FOLDER = Path.of("../../samples");

    private Samples() {}

    static List<JourneyEvent> events() {
        List<JourneyEvent> events = new ArrayList<>();
        rows("authorities").forEach(r -> events.add(new AuthorityRegistered(r.getField("urn"), r.getField("name"),
                r.getField("region"), text(r, "authority_type"), r.getField("ons_code"), text(r, "dfe_code"),
                day(r, "established"), list(r.getField("statistical_neighbours")), text(r, "note"))));
        rows("code-changes").forEach(r -> events.add(new AuthorityCodesChanged(r.getField("urn"), text(r, "ons_code"),
                text(r, "dfe_code"), day(r, "from"))));
        rows("delivery-organisations").forEach(r -> events.add(new DeliveryOrganisationAppointed(r.getField("urn"),
                r.getField("appointment_id"), r.getField("organisation"), known(r.getField("started")),
                text(r, "detail"), null)));
        rows("delivery-organisations").filter(r -> !r.getField("ended").isEmpty()).forEach(
                r -> events.add(new DeliveryOrganisationEnded(r.getField("urn"), r.getField("appointment_id"),
                        known(r.getField("ended")), text(r, "ended_detail"))));
        rows("successions").forEach(r -> events.add(new AuthoritySucceeded(r.getField("urn"),
                list(r.getField("successors")), day(r, "on"), text(r, "note"))));
        rows("inspections").forEach(r -> {
            events.add(inspection(r));
            events.add(new ReportPublished(r.getField("urn"), r.getField("inspection_id"), day(r, "publication_date"),
                    day(r, "publication_date_printed"), text(r, "link"), null, List.of()));
        });
        return events;
    }

    private static InspectionRecorded inspection(NamedCsvRecord r) {
        List<DateSpan> visits = list(r.getField("visits")).stream().map(v -> v.split("\\.\\."))
                .map(v -> new DateSpan(LocalDate.parse(v[0]), LocalDate.parse(v[1]))).toList();
        List<Judgement> judgements = FrameworkCatalogue.edition(r.getField("edition")).orElseThrow().judgements()
                .stream().filter(asked -> !r.getField(asked.code()).isEmpty()).map(asked -> new Judgement(asked.code(),
                        r.getField(asked.code()), asked.code().equals("in_care") ? text(r, "in_care_label") : null))
                .toList();
        return new InspectionRecorded(r.getField("urn"), r.getField("inspection_id"), r.getField("edition"),
                r.getField("inspection_type"), Scope.valueOf(r.getField("scope").toUpperCase(Locale.ROOT)), visits,
                list(r.getField("lead_inspectors")), judgements);
    }

    private static KnownDate known(String cell) {
        if (cell.equals("unknown")) {
            return KnownDate.unknown();
        }
        return cell.startsWith("<=")
                ? KnownDate.by(LocalDate.parse(cell.substring(2)))
                : switch (cell.length()) {
                    case 4 -> KnownDate.year(Year.parse(cell));
                    case 7 -> KnownDate.month(YearMonth.parse(cell));
                    default -> KnownDate.day(LocalDate.parse(cell));
                };
    }

    private static Stream<NamedCsvRecord> rows(String kind) {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(FOLDER.resolve(kind + ".csv"))) {
            return csv.stream().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> list(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split(";"));
    }

    private static String text(NamedCsvRecord r, String column) {
        return r.getField(column).isEmpty() ? null : r.getField(column);
    }

    private static LocalDate day(NamedCsvRecord r, String column) {
        return r.getField(column).isEmpty() ? null : LocalDate.parse(r.getField(column));
    }
}
