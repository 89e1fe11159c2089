package uk.waymark.events;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;

/**
 * The report cannot be found any more where it was published. The record stands.
 *
 * @param since the day (Europe/London) on which it was first seen missing
 */
@Revision("1")
public record ReportSourceLost(String urn, String inspectionId, String corrects, LocalDate since,
        List<FieldChange> changes, Grounds grounds) implements Amendment {

    public ReportSourceLost {
        changes = changes == null ? List.of() : List.copyOf(changes);
    }

    @Override
    public CorrectionKind kind() {
        return CorrectionKind.SOURCE_UNAVAILABLE;
    }

    @Override
    public ReportSourceLost on(Grounds other) {
        return new ReportSourceLost(urn, inspectionId, corrects, since, changes, other);
    }
}
