package uk.waymark.journey.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import uk.waymark.events.ActionPlanSubmitted;
import uk.waymark.events.AuthorityCodesChanged;
import uk.waymark.events.AuthorityRegistered;
import uk.waymark.events.AuthoritySucceeded;
import uk.waymark.events.Compensation;
import uk.waymark.events.Deliberation;
import uk.waymark.events.DeliveryOrganisationAppointed;
import uk.waymark.events.DeliveryOrganisationEnded;
import uk.waymark.events.InspectionRecorded;
import uk.waymark.events.InterventionEnded;
import uk.waymark.events.InterventionStarted;
import uk.waymark.events.JourneyEvent;
import uk.waymark.events.KnownDate;
import uk.waymark.events.MilestoneRecorded;
import uk.waymark.events.ReportPublished;
import uk.waymark.events.StatementRecorded;
import uk.waymark.events.VisitLetterPublished;
import uk.waymark.events.VisitRecorded;

/** Which entries of one timeline somebody may see, event by event. */
final class OracleTimeline {

    private OracleTimeline() {}

    static List<String> visible(List<JourneyEvent> events, LocalDate today, boolean privileged) {
        List<String> ids = new ArrayList<>();
        for (JourneyEvent event : events) {
            String id = id(event);
            if (id != null && (privileged || isPublic(event, events, today))) {
                ids.add(id);
            }
        }
        return ids;
    }

    private static String id(JourneyEvent event) {
        return switch (event) {
            case AuthorityRegistered e -> "authority:" + e.urn();
            case AuthorityCodesChanged e -> "codes:" + e.from();
            case AuthoritySucceeded e -> "succession:" + e.urn();
            case DeliveryOrganisationAppointed e -> "appointment:" + e.appointmentId();
            case DeliveryOrganisationEnded e -> "appointment-end:" + e.appointmentId();
            case InspectionRecorded e -> "inspection:" + e.inspectionId();
            case ReportPublished e -> null;
            case VisitRecorded e -> "visit:" + e.visitId();
            case VisitLetterPublished e -> null;
            case InterventionStarted e -> "intervention:" + e.interventionId();
            case InterventionEnded e -> "intervention-end:" + e.interventionId();
            case ActionPlanSubmitted e -> "plan:" + e.planId();
            case MilestoneRecorded e -> "milestone:" + e.milestoneId();
            case StatementRecorded e -> "statement:" + e.statementId();
            case Compensation e -> throw new IllegalArgumentException("no fact");
            case Deliberation e -> throw new IllegalArgumentException("no fact");
        };
    }

    private static boolean isPublic(JourneyEvent event, List<JourneyEvent> events, LocalDate today) {
        return switch (event) {
            case AuthorityRegistered e -> e.established() == null || !e.established().isAfter(today);
            case AuthorityCodesChanged e -> !e.from().isAfter(today);
            case AuthoritySucceeded e -> !e.on().isAfter(today);
            case DeliveryOrganisationAppointed e -> happened(e.from(), today);
            case DeliveryOrganisationEnded e -> happened(e.ended(), today) && startedBy(e, events, today);
            case InspectionRecorded e -> isOut(e.inspectionId(), events, today);
            case VisitRecorded e -> isOut(e, events, today) && happened(known(e.started(), e.ended()), today);
            case InterventionStarted e -> happened(e.started(), today);
            case InterventionEnded e -> happened(e.ended(), today) && startedBy(e, events, today);
            case ActionPlanSubmitted e -> !e.submitted().isAfter(today) && isOut(e.inspectionId(), events, today);
            case MilestoneRecorded e -> happened(e.reached(), today) && planIsPublic(e, events, today);
            case StatementRecorded e -> happened(e.on(), today);
            case ReportPublished e -> throw new IllegalArgumentException("no entry of its own");
            case VisitLetterPublished e -> throw new IllegalArgumentException("no entry of its own");
            case Compensation e -> throw new IllegalArgumentException("no fact");
            case Deliberation e -> throw new IllegalArgumentException("no fact");
        };
    }

    private static boolean isOut(String inspectionId, List<JourneyEvent> events, LocalDate today) {
        for (JourneyEvent event : events) {
            if (event instanceof ReportPublished r && r.inspectionId().equals(inspectionId)
                    && !r.publicationDate().isAfter(today)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOut(VisitRecorded visit, List<JourneyEvent> events, LocalDate today) {
        for (JourneyEvent event : events) {
            if (event instanceof VisitLetterPublished l && l.visitId().equals(visit.visitId())) {
                return !l.publicationDate().isAfter(today);
            }
        }
        if (visit.published() == null) {
            return false;
        }
        KnownDate happened = known(visit.ended(), visit.started());
        return visit.published().value() == null
                ? happened(happened, today)
                : !visit.published().latest().get().isAfter(today);
    }

    private static KnownDate known(KnownDate date, KnownDate otherwise) {
        return date != null && date.value() != null || otherwise == null ? date : otherwise;
    }

    private static boolean startedBy(InterventionEnded end, List<JourneyEvent> events, LocalDate today) {
        return events.stream().anyMatch(e -> e instanceof InterventionStarted s
                && s.interventionId().equals(end.interventionId()) && happened(s.started(), today));
    }

    private static boolean startedBy(DeliveryOrganisationEnded end, List<JourneyEvent> events, LocalDate today) {
        return events.stream().anyMatch(e -> e instanceof DeliveryOrganisationAppointed s
                && s.appointmentId().equals(end.appointmentId()) && happened(s.from(), today));
    }

    /** A milestone of a plan that answers a confidential report would give the report away. */
    private static boolean planIsPublic(MilestoneRecorded milestone, List<JourneyEvent> events, LocalDate today) {
        return milestone.planId() == null || events.stream().anyMatch(
                e -> e instanceof ActionPlanSubmitted p && p.planId().equals(milestone.planId())
                        && isPublic(p, events, today));
    }

    /** From the first day it can have been; "by" a day counts from that day, and no day at all counts from ever. */
    private static boolean happened(KnownDate date, LocalDate today) {
        return date.value() == null || !date.earliest().or(date::latest).get().isAfter(today);
    }
}
