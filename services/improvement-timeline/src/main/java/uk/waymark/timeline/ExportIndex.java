package uk.waymark.timeline;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import uk.waymark.runtime.web.query.Basis;

/** What can be downloaded. */
record ExportIndex(@Schema(example = Licence.ATTRIBUTION) String attribution,
        @Schema(example = Licence.ADDRESS) String license, String note, List<Item> downloads,
        @JsonUnwrapped Basis basis) {

    private static final String NOTE = "Cells of the CSV are written as recorded. A spreadsheet may take one that begins "
            + "with =, +, - or @ for a formula: import columns as text. What was recorded wrongly is written as it was "
            + "corrected, and an inspection that never took place not at all. Inspections are written as their first report "
            + "gave them: whether it was reissued or withdrawn stands in reissues and withdrawals.";

    record Item(@Schema(example = "inspections") String kind,
            @Schema(example = "/api/export/inspections.csv") String csv,
            @Schema(example = "/api/export/inspections.json") String json, List<String> columns) {}

    static ExportIndex of(Basis basis) {
        return new ExportIndex(Licence.ATTRIBUTION, Licence.ADDRESS, NOTE,
                ExportKind.ALL.stream().map(kind -> new Item(kind.name(), "/api/export/" + kind.name() + ".csv",
                        "/api/export/" + kind.name() + ".json", kind.columns())).toList(),
                basis);
    }
}
