package uk.waymark.recording.commands;

import uk.waymark.events.KnownDate;
import uk.waymark.events.Source;
import uk.waymark.events.VisitKind;
import uk.waymark.events.VisitRecorded;

/**
 * Records an ungraded visit.
 *
 * @param published null while the letter is not public
 */
public record RecordVisit(String urn, String visitId, VisitKind kind, KnownDate started, KnownDate ended,
        KnownDate published, String link, String detail, Source source) implements RecordingCommand {

    @Override
    public VisitRecorded toEvent() {
        return new VisitRecorded(urn, visitId, kind, started, ended, published, link, detail, source);
    }
}
