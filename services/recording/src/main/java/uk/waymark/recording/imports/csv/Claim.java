package uk.waymark.recording.imports.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import uk.waymark.journey.FactKey;
import uk.waymark.journey.Journey;
import uk.waymark.recording.commands.RecordingCommand;

/**
 * What a row says about one journey, together with the rows of a findings file that belong to it.
 *
 * @param row      the row that claims
 * @param findings rows with the findings of the report it claims, in order; empty when it says nothing about findings
 * @param about    what is claimed; an import says it once
 * @param commands what would record it on a journey, in order; none when there is nothing it can be recorded on
 * @param denied   what the row says did not happen, or not yet
 * @param rewriting the cells it puts right; null for a claim that comes from a row of the record itself
 */
public record Claim(Row row, List<Row> findings, String urn, FactKey about,
        Function<Journey, List<RecordingCommand>> commands, Set<FactKey> denied, Rewriting rewriting) {

    Claim(Row row, List<Row> findings, String urn, FactKey about, Function<Journey, List<RecordingCommand>> commands,
            Set<FactKey> denied) {
        this(row, findings, urn, about, commands, denied, null);
    }

    static Claim of(Cells cells, FactKey about, List<RecordingCommand> commands, Set<FactKey> denied) {
        return new Claim(cells.row(), List.of(), cells.text("urn"), about, journey -> commands, denied);
    }

    static Claim of(Cells cells, RecordingCommand command) {
        return of(cells, FactKey.of(command.toEvent()), List.of(command), Set.of());
    }

    /** Whether somebody asks for a correction, rather than a file saying something else. */
    public boolean isCorrection() {
        return rewriting != null;
    }

    /** What speaks against it before any rule is asked. */
    public List<Fault> objections(Journey journey) {
        return isCorrection() ? rewriting.objections(journey) : List.of();
    }

    /** Every row whose fate is this claim's, each once. */
    public List<Row> rows() {
        if (isCorrection()) {
            return rewriting.rows();
        }
        List<Row> rows = new ArrayList<>(findings);
        if (!findings.contains(row)) {
            rows.addFirst(row);
        }
        return rows;
    }
}
