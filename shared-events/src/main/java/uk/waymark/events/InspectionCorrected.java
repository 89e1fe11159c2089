package uk.waymark.events;

import java.util.List;
import org.axonframework.serialization.Revision;

/** An inspection was recorded wrongly. */
@Revision("1")
public record InspectionCorrected(String urn, String corrects, Enclosed restated, List<FieldChange> changes,
        Grounds grounds) implements Restatement {

    public InspectionCorrected {
        Restatement.require(restated, InspectionRecorded.class);
        changes = changes == null ? List.of() : List.copyOf(changes);
    }

    @Override
    public InspectionCorrected on(Grounds other) {
        return new InspectionCorrected(urn, corrects, restated, changes, other);
    }
}
