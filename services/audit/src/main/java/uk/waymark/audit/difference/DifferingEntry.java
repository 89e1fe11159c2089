package uk.waymark.audit.difference;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import uk.waymark.audit.difference.Place.Part;
import uk.waymark.audit.state.Difference;
import uk.waymark.journey.timeline.EntryKind;

/** An entry of the timeline that differs. */
record DifferingEntry(@Schema(example = "inspection:80566-2021-08-20") String id, EntryKind kind, String title,
        Difference.Kind change, List<CausedChange> fields) {

    static DifferingEntry of(Difference.OfEntry entry, Causes causes) {
        return new DifferingEntry(entry.id(), entry.kind(), entry.title(), entry.change(),
                CausedChange.of(entry.fields(), Part.ENTRY, entry.id(), causes));
    }
}
