package uk.waymark.events;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;

/** The letter of a visit that was recorded as unpublished is, or will be, public from this day on (Europe/London). */
@Revision("1")
public record VisitLetterPublished(String urn, String visitId, LocalDate publicationDate, String link,
        List<Finding> findings) implements Fact {

    public VisitLetterPublished {
        findings = findings == null ? List.of() : List.copyOf(findings);
    }
}
