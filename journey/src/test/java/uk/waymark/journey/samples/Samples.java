package uk.waymark.journey.samples;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
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
import uk.waymark.events.Confidence;
import uk.waymark.events.DateSpan;
import uk.waymark.events.DeliveryOrganisationAppointed;
import uk.waymark.events.DeliveryOrganisationEnded;
import uk.waymark.events.Finding;
import uk.waymark.events.FindingKind;
import uk.waymark.events.InspectionRecorded;
import uk.waymark.events.InterventionEnded;
import uk.waymark.events.InterventionKind;
import uk.waymark.events.InterventionStarted;
import uk.waymark.events.JourneyEvent;
import uk.waymark.events.Judgement;
import uk.waymark.events.KnownDate;
import uk.waymark.events.ReportPublished;
import uk.waymark.events.Scope;
import uk.waymark.events.Source;
import uk.waymark.events.StatementRecorded;
import uk.waymark.events.VisitKind;
import uk.waymark.events.VisitRecorded;
import uk.waymark.journey.framework.FrameworkCatalogue;

/** The real record in {@code samples/}, as the facts an import would record, in its order; for tests of the services. */
public final class Samples {

    private static final Path FOLDER = Path.of("../../samples");

    private Samples() {}

    public static List<JourneyEvent> events() {
        List<JourneyEvent> events = new ArrayList<>();
        rows("authorities").forEach(r -> events.add(new AuthorityRegistered(r.getField("urn"), r.getField("name"),
                r.getField("region"), text(r, "authority_type"), r.getField("ons_code"), text(r, "dfe_code"),
                day(r, "established"), list(r, "statistical_neighbours"), text(r, "note"))));
        rows("code-changes").forEach(r -> events.add(new AuthorityCodesChanged(r.getField("urn"), text(r, "ons_code"),
                text(r, "dfe_code"), day(r, "from"))));
        rows("inspections").forEach(r -> {
            events.add(inspection(r));
            events.add(new ReportPublished(r.getField("urn"), r.getField("inspection_id"), day(r, "publication_date"),
                    day(r, "publication_date_printed"), text(r, "link"), text(r, "document_sha256"),
                    findings(r.getField("inspection_id"))));
        });
        interventions(events);
        rows("visits").forEach(r -> events.add(new VisitRecorded(r.getField("urn"), r.getField("visit_id"),
                constant(VisitKind.class, r, "kind"), known(r, "started"), known(r, "ended"), known(r, "published"),
                text(r, "link"), text(r, "detail"), source(r))));
        deliveries(events);
        rows("statements").forEach(r -> events.add(new StatementRecorded(r.getField("urn"), r.getField("statement_id"),
                text(r, "words"), text(r, "person"), text(r, "role"), known(r, "on"), source(r))));
        rows("successions").forEach(r -> events.add(new AuthoritySucceeded(r.getField("urn"), list(r, "successors"),
                day(r, "on"), text(r, "note"))));
        return events;
    }

    public static byte[] file(String kind) {
        try {
            return Files.readAllBytes(FOLDER.resolve(kind + ".csv"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void interventions(List<JourneyEvent> events) {
        rows("interventions").forEach(r -> {
            events.add(new InterventionStarted(r.getField("urn"), r.getField("intervention_id"),
                    constant(InterventionKind.class, r, "kind"), known(r, "started"), text(r, "supersedes"),
                    text(r, "detail"), source(r)));
            if (known(r, "ended") != null) {
                events.add(new InterventionEnded(r.getField("urn"), r.getField("intervention_id"), known(r, "ended"),
                        text(r, "ended_detail")));
            }
        });
    }

    private static void deliveries(List<JourneyEvent> events) {
        rows("delivery-organisations").forEach(r -> {
            events.add(new DeliveryOrganisationAppointed(r.getField("urn"), r.getField("appointment_id"),
                    text(r, "organisation"), known(r, "started"), text(r, "detail"), source(r)));
            if (known(r, "ended") != null) {
                events.add(new DeliveryOrganisationEnded(r.getField("urn"), r.getField("appointment_id"),
                        known(r, "ended"), text(r, "ended_detail")));
            }
        });
    }

    private static InspectionRecorded inspection(NamedCsvRecord r) {
        List<DateSpan> visits = list(r, "visits").stream().map(v -> v.split("\\.\\."))
                .map(v -> new DateSpan(LocalDate.parse(v[0]), LocalDate.parse(v[1]))).toList();
        List<Judgement> judgements = FrameworkCatalogue.edition(r.getField("edition")).orElseThrow().judgements()
                .stream().filter(asked -> !r.getField(asked.code()).isEmpty()).map(asked -> new Judgement(asked.code(),
                        r.getField(asked.code()), asked.code().equals("in_care") ? text(r, "in_care_label") : null))
                .toList();
        return new InspectionRecorded(r.getField("urn"), r.getField("inspection_id"), r.getField("edition"),
                r.getField("inspection_type"), constant(Scope.class, r, "scope"), visits, list(r, "lead_inspectors"),
                judgements);
    }

    private static List<Finding> findings(String inspectionId) {
        return rows("findings").filter(r -> r.getField("inspection_id").equals(inspectionId))
                .map(r -> new Finding(constant(FindingKind.class, r, "kind"), text(r, "text"))).toList();
    }

    private static Stream<NamedCsvRecord> rows(String kind) {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(FOLDER.resolve(kind + ".csv"))) {
            return csv.stream().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Source source(NamedCsvRecord r) {
        Confidence confidence = text(r, "confidence") == null ? null : constant(Confidence.class, r, "confidence");
        Source source = new Source(confidence, text(r, "source_title"), text(r, "source_link"));
        return source.equals(new Source(null, null, null)) ? null : source;
    }

    private static KnownDate known(NamedCsvRecord r, String column) {
        String text = r.getField(column);
        if (text.isEmpty()) {
            return null;
        }
        if (text.equals("unknown")) {
            return KnownDate.unknown();
        }
        if (text.startsWith("<=")) {
            return KnownDate.by(LocalDate.parse(text.substring(2)));
        }
        return switch (text.length()) {
            case 4 -> KnownDate.year(Year.parse(text));
            case 7 -> KnownDate.month(YearMonth.parse(text));
            default -> KnownDate.day(LocalDate.parse(text));
        };
    }

    private static <E extends Enum<E>> E constant(Class<E> type, NamedCsvRecord r, String column) {
        return Enum.valueOf(type, r.getField(column).toUpperCase(Locale.ROOT));
    }

    private static List<String> list(NamedCsvRecord r, String column) {
        return r.getField(column).isEmpty() ? List.of() : List.of(r.getField(column).split(";"));
    }

    private static String text(NamedCsvRecord r, String column) {
        return r.getField(column).isEmpty() ? null : r.getField(column);
    }

    private static LocalDate day(NamedCsvRecord r, String column) {
        return r.getField(column).isEmpty() ? null : LocalDate.parse(r.getField(column));
    }
}
