package uk.waymark.journey;

import uk.waymark.events.ActionPlanSubmitted;
import uk.waymark.events.AuthorityCodesChanged;
import uk.waymark.events.AuthorityRegistered;
import uk.waymark.events.AuthoritySucceeded;
import uk.waymark.events.DeliveryOrganisationAppointed;
import uk.waymark.events.DeliveryOrganisationEnded;
import uk.waymark.events.EventTypes;
import uk.waymark.events.Fact;
import uk.waymark.events.InspectionRecorded;
import uk.waymark.events.InterventionEnded;
import uk.waymark.events.InterventionStarted;
import uk.waymark.events.MilestoneRecorded;
import uk.waymark.events.ReportPublished;
import uk.waymark.events.StatementRecorded;
import uk.waymark.events.VisitLetterPublished;
import uk.waymark.events.VisitRecorded;

/** What a fact is about, within its journey: each is recorded once. */
public record FactKey(Class<? extends Fact> type, String id) {

    public static FactKey of(Fact fact) {
        String id = switch (fact) {
            case AuthorityRegistered e -> e.urn();
            case AuthorityCodesChanged e -> String.valueOf(e.from());
            case AuthoritySucceeded e -> e.urn();
            case DeliveryOrganisationAppointed e -> e.appointmentId();
            case DeliveryOrganisationEnded e -> e.appointmentId();
            case InspectionRecorded e -> e.inspectionId();
            case ReportPublished e -> e.inspectionId();
            case VisitRecorded e -> e.visitId();
            case VisitLetterPublished e -> e.visitId();
            case InterventionStarted e -> e.interventionId();
            case InterventionEnded e -> e.interventionId();
            case ActionPlanSubmitted e -> e.planId();
            case MilestoneRecorded e -> e.milestoneId();
            case StatementRecorded e -> e.statementId();
        };
        return new FactKey(fact.getClass(), id);
    }

    /** As people name it, such as {@code inspection-recorded 80566-2021-08-20}. */
    public String label() {
        return EventTypes.nameOf(type).orElseThrow() + " " + id;
    }
}
