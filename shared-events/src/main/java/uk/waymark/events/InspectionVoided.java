package uk.waymark.events;

import java.util.List;
import org.axonframework.serialization.Revision;

/** An inspection that was recorded never took place. It and its report count no more, on any day. */
@Revision("1")
public record InspectionVoided(String urn, String inspectionId, String corrects, List<FieldChange> changes,
        Grounds grounds) implements Amendment {

    public InspectionVoided {
        changes = changes == null ? List.of() : List.copyOf(changes);
    }

    @Override
    public CorrectionKind kind() {
        return CorrectionKind.RECORDING_ERROR;
    }

    @Override
    public InspectionVoided on(Grounds other) {
        return new InspectionVoided(urn, inspectionId, corrects, changes, other);
    }
}
