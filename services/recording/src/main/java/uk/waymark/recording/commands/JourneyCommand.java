package uk.waymark.recording.commands;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import uk.waymark.events.JourneyEvent;

/**
 * Something somebody wants entered in one authority's journey. What a command leaves out is null; lists it leaves out
 * are empty. Whether it is allowed is not decided here but by {@link uk.waymark.journey.rules.Rules}.
 */
public sealed interface JourneyCommand
        permits RegisterAuthority, ChangeAuthorityCodes, SucceedAuthority, AppointDeliveryOrganisation,
        EndDeliveryOrganisation, RecordInspection, PublishReport, RecordVisit, PublishVisitLetter, StartIntervention,
        EndIntervention, SubmitActionPlan, RecordMilestone, RecordStatement {

    /** The Ofsted URN of the journey. */
    @TargetAggregateIdentifier
    String urn();

    /** The fact it asks to record, with everything filled in that the framework catalogue decides. Pure. */
    JourneyEvent toEvent();
}
