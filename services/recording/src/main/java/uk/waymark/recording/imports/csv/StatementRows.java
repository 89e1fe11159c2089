package uk.waymark.recording.imports.csv;

import java.util.List;
import uk.waymark.recording.commands.RecordStatement;

/** What people in public roles said. */
final class StatementRows {

    static final Kind KIND = new RowKind("statements", List.of("statement_id", "urn", "authority", "on", "person",
            "role", "words", "confidence", "source_title", "source_link"), StatementRows::claim);

    private StatementRows() {}

    private static Claim claim(Cells cells) {
        return Claim.of(cells, new RecordStatement(cells.text("urn"), cells.text("statement_id"), cells.text("words"),
                cells.text("person"), cells.text("role"), cells.date("on"), cells.source()));
    }
}
