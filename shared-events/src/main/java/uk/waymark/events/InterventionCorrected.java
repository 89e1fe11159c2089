package uk.waymark.events;

import java.util.List;
import org.axonframework.serialization.Revision;

/** The start or the end of an intervention was recorded wrongly. */
@Revision("1")
public record InterventionCorrected(String urn, String corrects, Enclosed restated, List<FieldChange> changes,
        Grounds grounds) implements Restatement {

    public InterventionCorrected {
        Restatement.require(restated, InterventionStarted.class, InterventionEnded.class);
        changes = changes == null ? List.of() : List.copyOf(changes);
    }

    @Override
    public InterventionCorrected on(Grounds other) {
        return new InterventionCorrected(urn, corrects, restated, changes, other);
    }
}
