package uk.waymark.events;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;

/**
 * The publisher replaced a report, with other grades or with the same.
 *
 * @param reissuedOn     first day (Europe/London) on which the new report counts; it may lie ahead
 * @param judgements     all of them, as the new report gives them
 * @param link           of the new report; may be null
 * @param documentSha256 of the new report; may be null
 */
@Revision("1")
public record ReportReissued(String urn, String inspectionId, String corrects, LocalDate reissuedOn,
        List<Judgement> judgements, String link, String documentSha256, List<FieldChange> changes,
        Grounds grounds) implements Amendment {

    public ReportReissued {
        judgements = judgements == null ? List.of() : List.copyOf(judgements);
        changes = changes == null ? List.of() : List.copyOf(changes);
    }

    @Override
    public CorrectionKind kind() {
        return CorrectionKind.REISSUE;
    }

    @Override
    public ReportReissued on(Grounds other) {
        return new ReportReissued(urn, inspectionId, corrects, reissuedOn, judgements, link, documentSha256, changes,
                other);
    }
}
