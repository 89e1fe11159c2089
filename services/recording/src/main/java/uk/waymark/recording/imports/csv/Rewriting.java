package uk.waymark.recording.imports.csv;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import uk.waymark.journey.FactKey;
import uk.waymark.journey.Journey;
import uk.waymark.journey.rules.Rule;
import uk.waymark.recording.commands.RecordingCommand;

/**
 * Changed cells of one row of the record, as a person lists them, one a line: what is recorded, and what is right. The
 * row is written anew with them and read like any other.
 *
 * @param subject where the row stands in the record
 * @param rows    of the file of corrections, one for each cell
 */
record Rewriting(Subject subject, List<Row> rows) {

    static final Kind KIND = new CorrectionsKind("corrections",
            List.of("kind", "urn", "authority", "about", "field", "recorded", "corrected"));

    record CorrectionsKind(String name, List<String> columns) implements Kind {}

    /** The row written anew, and what could not be read of it. */
    private record Rewritten(List<RecordingCommand> commands, Set<FactKey> denied, List<Fault> faults) {}

    /** One for each row of the record, in the order in which they are first named. */
    static List<Claim> claims(List<Row> rows, Faults faults) {
        Map<Subject, List<Row>> bySubject = new LinkedHashMap<>();
        for (Row row : rows) {
            Subject.of(row, faults)
                    .ifPresent(subject -> bySubject.computeIfAbsent(subject, first -> new ArrayList<>()).add(row));
        }
        return bySubject.entrySet().stream().map(entry -> new Rewriting(entry.getKey(), entry.getValue()).claim())
                .toList();
    }

    private Claim claim() {
        return new Claim(rows.getFirst(), List.of(), subject.urn(), subject.key(),
                journey -> rewritten(journey).commands(), Set.of(), this);
    }

    /** A fault of the line that changes a column of the row, or of the first where none does. */
    Fault fault(String column, String rule, String detail) {
        return rows.stream().filter(row -> column.equals(row.cell("field"))).findFirst()
                .map(row -> row.fault("corrected", rule, detail))
                .orElseGet(() -> rows.getFirst().fault("about", rule, column + " " + detail));
    }

    List<Fault> objections(Journey journey) {
        if (journey.isVoid(subject.key())) {
            return List.of(rows.getFirst().fault("about", Rule.INSPECTION_STANDS.code(),
                    Rule.INSPECTION_STANDS.text()));
        }
        if (!journey.facts().containsKey(subject.key())) {
            return List.of(rows.getFirst().fault("about", "about_is_recorded",
                    Quoted.of(subject.about()) + " is nothing that is recorded of kind " + subject.kind().name()
                            + " for this authority"));
        }
        List<Fault> faults = new ArrayList<>(cellFaults(subject.cells(journey)));
        if (faults.isEmpty()) {
            Rewritten rewritten = rewritten(journey);
            faults.addAll(rewritten.faults());
            rewritten.denied().stream().filter(journey.facts()::containsKey)
                    .forEach(key -> faults.add(rows.getFirst().fault("corrected", "record_is_not_taken_back",
                            key.label() + " is recorded, and a blank does not undo it")));
            rewritten.commands().stream().map(RecordingCommand::toEvent).map(FactKey::of)
                    .filter(key -> !journey.facts().containsKey(key))
                    .forEach(key -> faults.add(rows.getFirst().fault("field", "about_is_recorded",
                            key.label() + " is not recorded yet: there is nothing to correct")));
        }
        return faults;
    }

    private List<Fault> cellFaults(Map<String, String> recorded) {
        List<Fault> faults = new ArrayList<>();
        Set<String> given = new HashSet<>();
        for (Row row : rows) {
            String field = row.cell("field");
            String now = recorded.get(field);
            if (now == null) {
                faults.add(row.fault("field", "field_is_a_column",
                        "is none of the columns that can be corrected here: " + String.join(", ", recorded.keySet())));
            } else if (!given.add(field)) {
                faults.add(row.fault("field", "given_once", "is given for this row of the record already"));
            } else if (!now.equals(text(row, "recorded"))) {
                faults.add(row.fault("recorded", "recorded_is_current", "is not what is recorded: it says "
                        + Quoted.of(now) + " now"));
            } else if (now.equals(text(row, "corrected"))) {
                faults.add(row.fault("corrected", "correction_changes_something", "is what is recorded already"));
            }
        }
        return faults;
    }

    private Rewritten rewritten(Journey journey) {
        Map<String, String> cells = new HashMap<>(subject.cells(journey));
        rows.forEach(row -> cells.put(row.cell("field"), text(row, "corrected")));
        Faults unread = new Faults();
        Claim claim = subject.kind().reading().apply(new Cells(subject.row(rows.getFirst(), cells), unread));
        List<Fault> faults = unread.kept().stream().map(f -> fault(f.field(), f.rule(), f.detail())).toList();
        return faults.isEmpty()
                ? new Rewritten(claim.commands().apply(journey), claim.denied(), faults)
                : new Rewritten(List.of(), Set.of(), faults);
    }

    private static String text(Row row, String column) {
        return Objects.toString(row.cell(column), "");
    }
}
