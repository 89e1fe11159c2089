package uk.waymark.audit.state;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import uk.waymark.audit.words.When;
import uk.waymark.events.CorrectionKind;
import uk.waymark.journey.timeline.EntryKind;
import uk.waymark.journey.timeline.TimelineEntry;

/** An entry of the timeline, in short. */
record EntryTold(@Schema(example = "inspection:80566-2021-08-20") String id, EntryKind kind, When date, String title,
        @Schema(description = "First day on which the public may see it; absent where there is none, or the source gives none") LocalDate visibleFrom,
        @Schema(description = "Whether the public could not see it on that day") boolean embargoed,
        @Schema(description = "Corrections of it, in the order of recording") List<CorrectedTold> corrected) {

    record CorrectedTold(String eventId, CorrectionKind kind) {}

    static EntryTold of(TimelineEntry entry, LocalDate on) {
        return new EntryTold(entry.id(), entry.kind(), When.of(entry.date()), entry.title(),
                TimelineEntry.ALWAYS.equals(entry.visibleFrom()) ? null : entry.visibleFrom(),
                !entry.isVisible(on),
                entry.corrections().stream().map(c -> new CorrectedTold(c.eventId(), c.kind())).toList());
    }
}
