package uk.waymark.recording.imports.csv;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.waymark.events.KnownDate;
import uk.waymark.events.Precision;
import uk.waymark.events.VisitKind;
import uk.waymark.events.VisitLetterPublished;
import uk.waymark.events.VisitRecorded;
import uk.waymark.journey.FactKey;
import uk.waymark.journey.Journey;
import uk.waymark.recording.commands.RecordingCommand;
import uk.waymark.recording.commands.PublishVisitLetter;
import uk.waymark.recording.commands.RecordVisit;

/** Ungraded visits. */
final class VisitRows {

    static final Kind KIND = new RowKind("visits", List.of("visit_id", "urn", "authority", "kind", "started", "ended",
            "published", "link", "detail", "confidence", "source_title", "source_link"), VisitRows::claim);

    private VisitRows() {}

    private static Claim claim(Cells cells) {
        String id = cells.text("visit_id");
        RecordVisit visit = new RecordVisit(cells.text("urn"), id, cells.oneOf("kind", VisitKind.class),
                cells.date("started"), cells.date("ended"), cells.date("published"), cells.text("link"),
                cells.text("detail"), cells.source());
        FactKey letter = new FactKey(VisitLetterPublished.class, id);
        return new Claim(cells.row(), List.of(), cells.text("urn"),
                new FactKey(VisitRecorded.class, id), journey -> commands(visit, journey),
                visit.published() == null ? Set.of(letter) : Set.of());
    }

    /** A visit recorded as unpublished gets its letter; any other is recorded as the row has it. */
    private static List<RecordingCommand> commands(RecordVisit visit, Journey journey) {
        Optional<VisitRecorded> unpublished = journey.find(VisitRecorded.class, visit.visitId())
                .filter(recorded -> recorded.published() == null);
        KnownDate published = visit.published();
        if (unpublished.isEmpty() || published == null || published.precision() != Precision.DAY) {
            return List.of(visit);
        }
        RecordVisit before = new RecordVisit(visit.urn(), visit.visitId(), visit.kind(), visit.started(), visit.ended(),
                null, unpublished.get().link(), visit.detail(), visit.source());
        return List.of(before, new PublishVisitLetter(visit.urn(), visit.visitId(), LocalDate.parse(published.value()),
                visit.link(), List.of()));
    }
}
