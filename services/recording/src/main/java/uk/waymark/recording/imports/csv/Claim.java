package uk.waymark.recording.imports.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import uk.waymark.journey.FactKey;
import uk.waymark.journey.Journey;
import uk.waymark.recording.commands.JourneyCommand;

/**
 * What a row says about one journey, together with the rows of a findings file that belong to it.
 *
 * @param row      the row that claims
 * @param findings rows with the findings of the report it claims, in order; empty when it says nothing about findings
 * @param about    what is claimed; an import says it once
 * @param commands what would record it on a journey, in order; none when there is nothing it can be recorded on
 * @param denied   what the row says did not happen, or not yet
 */
public record Claim(Row row, List<Row> findings, String urn, FactKey about,
        Function<Journey, List<JourneyCommand>> commands, Set<FactKey> denied) {

    static Claim of(Cells cells, FactKey about, List<JourneyCommand> commands, Set<FactKey> denied) {
        return new Claim(cells.row(), List.of(), cells.text("urn"), about, journey -> commands, denied);
    }

    static Claim of(Cells cells, JourneyCommand command) {
        return of(cells, FactKey.of(command.toEvent()), List.of(command), Set.of());
    }

    /** Every row whose fate is this claim's, each once. */
    public List<Row> rows() {
        List<Row> rows = new ArrayList<>(findings);
        if (!findings.contains(row)) {
            rows.addFirst(row);
        }
        return rows;
    }
}
