package uk.waymark.events;

import java.util.List;
import org.axonframework.serialization.Revision;

/** An action plan or one of its milestones was recorded wrongly. */
@Revision("1")
public record ActionPlanCorrected(String urn, String corrects, Enclosed restated, List<FieldChange> changes,
        Grounds grounds) implements Restatement {

    public ActionPlanCorrected {
        Restatement.require(restated, ActionPlanSubmitted.class, MilestoneRecorded.class);
        changes = changes == null ? List.of() : List.copyOf(changes);
    }

    @Override
    public ActionPlanCorrected on(Grounds other) {
        return new ActionPlanCorrected(urn, corrects, restated, changes, other);
    }
}
