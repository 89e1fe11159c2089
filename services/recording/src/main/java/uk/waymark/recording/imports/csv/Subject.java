package uk.waymark.recording.imports.csv;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.waymark.events.AuthorityCodesChanged;
import uk.waymark.events.AuthorityRegistered;
import uk.waymark.events.AuthoritySucceeded;
import uk.waymark.events.DeliveryOrganisationAppointed;
import uk.waymark.events.DeliveryOrganisationEnded;
import uk.waymark.events.Fact;
import uk.waymark.events.InspectionRecorded;
import uk.waymark.events.InterventionEnded;
import uk.waymark.events.InterventionStarted;
import uk.waymark.events.ReportPublished;
import uk.waymark.events.StatementRecorded;
import uk.waymark.events.VisitLetterPublished;
import uk.waymark.events.VisitRecorded;
import uk.waymark.journey.FactKey;
import uk.waymark.journey.Journey;

/** A row of the record: what kind of file holds it, and how it is known there. */
record Subject(RowKind kind, String urn, String about) {

    /** What a row of each kind may tell, the fact it cannot do without first. */
    private static final Map<Kind, List<Class<? extends Fact>>> FACTS = Map.of(AuthorityRows.AUTHORITIES,
            List.of(AuthorityRegistered.class), AuthorityRows.CODE_CHANGES, List.of(AuthorityCodesChanged.class),
            AuthorityRows.SUCCESSIONS, List.of(AuthoritySucceeded.class), InspectionRows.KIND,
            List.of(InspectionRecorded.class, ReportPublished.class), InterventionRows.KIND,
            List.of(InterventionStarted.class, InterventionEnded.class), VisitRows.KIND,
            List.of(VisitRecorded.class, VisitLetterPublished.class), DeliveryRows.KIND,
            List.of(DeliveryOrganisationAppointed.class, DeliveryOrganisationEnded.class), StatementRows.KIND,
            List.of(StatementRecorded.class));

    static Optional<Subject> of(Row row, Faults faults) {
        List<String> missing = List.of("kind", "urn", "about", "field").stream()
                .filter(column -> row.cell(column) == null).toList();
        missing.forEach(column -> faults.add(row.fault(column, "value_is_present", "must be given")));
        Optional<RowKind> kind = Kinds.ALL.stream().filter(RowKind.class::isInstance)
                .map(RowKind.class::cast).filter(k -> k.name().equals(row.cell("kind"))).findFirst();
        if (kind.isEmpty() && row.cell("kind") != null) {
            faults.add(row.fault("kind", "kind_is_known", Quoted.of(row.cell("kind")) + " is no kind of file with "
                    + "rows that can be corrected"));
        }
        return missing.isEmpty()
                ? kind.map(k -> new Subject(k, row.cell("urn"), row.cell("about")))
                : Optional.empty();
    }

    FactKey key() {
        return new FactKey(FACTS.get(kind).getFirst(), about);
    }

    /** What is recorded, by the columns that state it. */
    Map<String, String> cells(Journey journey) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (Class<? extends Fact> type : FACTS.get(kind)) {
            journey.find(type, about).ifPresent(fact -> cells.putAll(RecordedCells.of(fact, false)));
        }
        return cells;
    }

    Row row(Row from, Map<String, String> cells) {
        List<String> columns = kind.columns();
        Map<String, String> all = new HashMap<>(cells);
        all.put(columns.getFirst(), about);
        all.put("urn", urn);
        return new Row(from.file(), from.sha256(), from.line(), columns,
                columns.stream().map(column -> all.getOrDefault(column, "")).toList());
    }
}
