package uk.waymark.events;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;

/**
 * The publisher declared a report void.
 *
 * @param withdrawnOn first day (Europe/London) on which it does not count any more; it may lie ahead
 */
@Revision("1")
public record ReportWithdrawn(String urn, String inspectionId, String corrects, LocalDate withdrawnOn,
        List<FieldChange> changes, Grounds grounds) implements Amendment {

    public ReportWithdrawn {
        changes = changes == null ? List.of() : List.copyOf(changes);
    }

    @Override
    public CorrectionKind kind() {
        return CorrectionKind.WITHDRAWAL;
    }

    @Override
    public ReportWithdrawn on(Grounds other) {
        return new ReportWithdrawn(urn, inspectionId, corrects, withdrawnOn, changes, other);
    }
}
