package uk.waymark.recording.commands;

import uk.waymark.events.Fact;
import uk.waymark.journey.Journey;
import uk.waymark.journey.rules.Decision;
import uk.waymark.journey.rules.Rules;

/** Records a fact. Whether it is allowed is not decided here but by {@link Rules}. */
public sealed interface RecordingCommand extends JourneyCommand
        permits RegisterAuthority, ChangeAuthorityCodes, SucceedAuthority, AppointDeliveryOrganisation,
        EndDeliveryOrganisation, RecordInspection, PublishReport, RecordVisit, PublishVisitLetter, StartIntervention,
        EndIntervention, SubmitActionPlan, RecordMilestone, RecordStatement {

    /** The fact it asks to record, with everything filled in that the framework catalogue decides. Pure. */
    Fact toEvent();

    @Override
    default Decision decide(Journey journey, String actor) {
        return Rules.decide(journey, toEvent());
    }
}
