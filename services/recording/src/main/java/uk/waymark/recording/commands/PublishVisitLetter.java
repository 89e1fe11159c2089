package uk.waymark.recording.commands;

import java.time.LocalDate;
import java.util.List;
import uk.waymark.events.Finding;
import uk.waymark.events.VisitLetterPublished;

/** Says when the letter of a visit recorded as unpublished is public. */
public record PublishVisitLetter(String urn, String visitId, LocalDate publicationDate, String link,
        List<Finding> findings) implements RecordingCommand {

    @Override
    public VisitLetterPublished toEvent() {
        return new VisitLetterPublished(urn, visitId, publicationDate, link, findings);
    }
}
