package uk.waymark.events;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;

/**
 * The report of an inspection is, or will be, public: from 00:00 Europe/London on the publication date its judgements
 * count and may be seen.
 *
 * @param publicationDate        the publisher's site's date, which is canonical; may lie in the future
 * @param publicationDatePrinted the date printed in the report, where it prints one; kept beside the canonical one
 * @param link                   may be null
 * @param documentSha256         lower-case hexadecimal hash of the document; may be null
 * @param findings               may be empty
 */
@Revision("1")
public record ReportPublished(String urn, String inspectionId, LocalDate publicationDate,
        LocalDate publicationDatePrinted, String link, String documentSha256,
        List<Finding> findings) implements Fact {

    public ReportPublished {
        findings = findings == null ? List.of() : List.copyOf(findings);
    }
}
