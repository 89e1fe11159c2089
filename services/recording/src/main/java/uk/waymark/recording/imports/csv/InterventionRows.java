package uk.waymark.recording.imports.csv;

import java.util.List;
import java.util.Set;
import uk.waymark.events.InterventionEnded;
import uk.waymark.events.InterventionKind;
import uk.waymark.events.InterventionStarted;
import uk.waymark.events.KnownDate;
import uk.waymark.journey.FactKey;
import uk.waymark.recording.commands.EndIntervention;
import uk.waymark.recording.commands.StartIntervention;

/** Interventions of the Department for Education, from start to end. */
final class InterventionRows {

    static final Kind KIND = new RowKind("interventions",
            List.of("intervention_id", "urn", "authority", "kind", "started", "ended", "supersedes", "detail",
                    "ended_detail", "confidence", "source_title", "source_link"),
            InterventionRows::claim);

    private InterventionRows() {}

    private static Claim claim(Cells cells) {
        String urn = cells.text("urn");
        String id = cells.text("intervention_id");
        StartIntervention start = new StartIntervention(urn, id, cells.oneOf("kind", InterventionKind.class),
                cells.date("started"), cells.text("supersedes"), cells.text("detail"), cells.source());
        cells.onlyWith("ended_detail", "ended");
        KnownDate ended = cells.date("ended");
        FactKey about = new FactKey(InterventionStarted.class, id);
        return ended == null
                ? Claim.of(cells, about, List.of(start), Set.of(new FactKey(InterventionEnded.class, id)))
                : Claim.of(cells, about,
                        List.of(start, new EndIntervention(urn, id, ended, cells.text("ended_detail"))),
                        Set.of());
    }
}
