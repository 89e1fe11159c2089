package uk.waymark.recording.commands;

import java.time.LocalDate;
import uk.waymark.events.ActionPlanSubmitted;

/**
 * Records that the authority sent Ofsted its plan of action.
 *
 * @param draft null means that it is the plan itself
 */
public record SubmitActionPlan(String urn, String planId, String inspectionId, LocalDate submitted, Boolean draft,
        String link) implements RecordingCommand {

    @Override
    public ActionPlanSubmitted toEvent() {
        return new ActionPlanSubmitted(urn, planId, inspectionId, submitted, Boolean.TRUE.equals(draft), link);
    }
}
