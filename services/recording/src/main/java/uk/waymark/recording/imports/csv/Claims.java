package uk.waymark.recording.imports.csv;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.waymark.events.Finding;

/** Turns the files of one import into claims, in the order of import whatever order the files came in. */
public final class Claims {

    private final Faults faults;
    private final Map<Report, Findings> findings = new LinkedHashMap<>();
    private final List<Claim> claims = new ArrayList<>();

    private record Report(String urn, String inspectionId) {

        static Report of(Cells cells) {
            return new Report(cells.text("urn"), cells.text("inspection_id"));
        }
    }

    private Claims(Faults faults) {
        this.faults = faults;
    }

    /**
     * @param faults gets everything that cannot be understood; a row in which that is so claims nothing
     */
    public static Reading of(List<SourceFile> sources, Faults faults) {
        List<Table> tables = sources.stream().flatMap(source -> TableReader.read(source, faults).stream())
                .sorted(Comparator.comparingInt(table -> Kinds.place(table.kind()))).toList();
        Claims all = new Claims(faults);
        tables.stream().filter(table -> table.kind() == Kinds.FINDINGS).forEach(all::readFindings);
        tables.forEach(all::read);
        return new Reading(all.claims, tables.stream().flatMap(table -> table.rows().stream()).toList());
    }

    private void readFindings(Table table) {
        for (Row row : table.rows()) {
            Cells cells = new Cells(row, faults);
            Finding finding = Findings.read(cells);
            if (cells.sound()) {
                Findings group = findings.computeIfAbsent(Report.of(cells), report -> new Findings(report.urn(),
                        report.inspectionId(), new ArrayList<>(), new ArrayList<>()));
                group.rows().add(row);
                group.findings().add(finding);
            }
        }
    }

    private void read(Table table) {
        switch (table.kind()) {
            case RowKind kind -> table.rows().forEach(row -> read(row, kind));
            case Rewriting.CorrectionsKind kind -> claims.addAll(Rewriting.claims(table.rows(), faults));
            default -> {
                findings.values().forEach(group -> claims.add(group.alone()));
                findings.clear();
            }
        }
    }

    private void read(Row row, RowKind kind) {
        Cells cells = new Cells(row, faults);
        Findings told = kind == InspectionRows.KIND && cells.text("publication_date") != null
                ? findings.remove(Report.of(cells))
                : null;
        Claim claim = told == null
                ? kind.reading().apply(cells)
                : InspectionRows.claim(cells, told.findings(), told.rows());
        if (cells.sound()) {
            claims.add(claim);
        }
    }
}
