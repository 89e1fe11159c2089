package uk.waymark.journey.timeline;

import java.util.List;
import uk.waymark.events.ActionPlanSubmitted;
import uk.waymark.events.AuthorityCodesChanged;
import uk.waymark.events.AuthorityRegistered;
import uk.waymark.events.AuthoritySucceeded;
import uk.waymark.events.DeliveryOrganisationAppointed;
import uk.waymark.events.DeliveryOrganisationEnded;
import uk.waymark.events.Fact;
import uk.waymark.events.InspectionRecorded;
import uk.waymark.events.InterventionEnded;
import uk.waymark.events.InterventionStarted;
import uk.waymark.events.MilestoneRecorded;
import uk.waymark.events.ReportPublished;
import uk.waymark.events.StatementRecorded;
import uk.waymark.events.VisitLetterPublished;
import uk.waymark.events.VisitRecorded;
import uk.waymark.journey.FactKey;

/** Which other facts the entry of a fact is told from, and may therefore change with. */
final class Reliance {

    private Reliance() {}

    static List<FactKey> of(Fact fact) {
        return switch (fact) {
            case InspectionRecorded e -> List.of(new FactKey(ReportPublished.class, e.inspectionId()));
            case VisitRecorded e -> List.of(new FactKey(VisitLetterPublished.class, e.visitId()));
            case InterventionEnded e -> List.of(new FactKey(InterventionStarted.class, e.interventionId()));
            case DeliveryOrganisationEnded e ->
                List.of(new FactKey(DeliveryOrganisationAppointed.class, e.appointmentId()));
            case ActionPlanSubmitted e -> List.of(new FactKey(ReportPublished.class, e.inspectionId()));
            case MilestoneRecorded e ->
                e.planId() == null ? List.of() : List.of(new FactKey(ActionPlanSubmitted.class, e.planId()));
            case AuthorityRegistered e -> List.of();
            case AuthorityCodesChanged e -> List.of();
            case AuthoritySucceeded e -> List.of();
            case DeliveryOrganisationAppointed e -> List.of();
            case ReportPublished e -> List.of();
            case VisitLetterPublished e -> List.of();
            case InterventionStarted e -> List.of();
            case StatementRecorded e -> List.of();
        };
    }
}
