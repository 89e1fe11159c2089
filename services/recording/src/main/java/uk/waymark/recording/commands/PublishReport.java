package uk.waymark.recording.commands;

import java.time.LocalDate;
import java.util.List;
import uk.waymark.events.Finding;
import uk.waymark.events.ReportPublished;

/** Says when an inspection's report is public; the day may lie ahead (scheduled) or in the past (history). */
public record PublishReport(String urn, String inspectionId, LocalDate publicationDate,
        LocalDate publicationDatePrinted, String link, String documentSha256,
        List<Finding> findings) implements RecordingCommand {

    @Override
    public ReportPublished toEvent() {
        return new ReportPublished(urn, inspectionId, publicationDate, publicationDatePrinted, link, documentSha256,
                findings);
    }
}
