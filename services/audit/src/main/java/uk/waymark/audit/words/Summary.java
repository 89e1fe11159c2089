package uk.waymark.audit.words;

import java.util.List;
import java.util.stream.Collectors;
import uk.waymark.events.ActionPlanSubmitted;
import uk.waymark.events.Amendment;
import uk.waymark.events.AuthorityCodesChanged;
import uk.waymark.events.AuthorityRegistered;
import uk.waymark.events.AuthoritySucceeded;
import uk.waymark.events.CorrectionProposed;
import uk.waymark.events.CorrectionRejected;
import uk.waymark.events.CorrectionRevoked;
import uk.waymark.events.Deliberation;
import uk.waymark.events.DeliveryOrganisationAppointed;
import uk.waymark.events.DeliveryOrganisationEnded;
import uk.waymark.events.Fact;
import uk.waymark.events.FieldChange;
import uk.waymark.events.InspectionRecorded;
import uk.waymark.events.InspectionVoided;
import uk.waymark.events.InterventionEnded;
import uk.waymark.events.InterventionStarted;
import uk.waymark.events.JourneyEvent;
import uk.waymark.events.MilestoneRecorded;
import uk.waymark.events.ProposalWithdrawn;
import uk.waymark.events.ReportPublished;
import uk.waymark.events.ReportReissued;
import uk.waymark.events.ReportSourceLost;
import uk.waymark.events.ReportWithdrawn;
import uk.waymark.events.Restatement;
import uk.waymark.events.StatementRecorded;
import uk.waymark.events.VisitLetterPublished;
import uk.waymark.events.VisitRecorded;
import uk.waymark.journey.FactKey;
import uk.waymark.journey.framework.Judgements;

/** An event in one sentence, without its full stop. */
public final class Summary {

    private Summary() {}

    public static String of(JourneyEvent event) {
        return switch (event) {
            case Fact fact -> of(fact);
            case Restatement e -> "Correction of " + FactKey.of(e.fact()).label() + ": " + changes(e.changes());
            case Amendment e -> of(e);
            case Deliberation e -> of(e);
        };
    }

    private static String of(Fact fact) {
        return switch (fact) {
            case AuthorityRegistered e -> e.name() + " is registered";
            case AuthorityCodesChanged e -> "Codes change on " + Wording.day(e.from()) + ": ONS "
                    + unchanged(e.onsCode()) + ", DfE " + unchanged(e.dfeCode());
            case AuthoritySucceeded e ->
                "Abolished and succeeded by " + String.join(" and ", e.successors()) + " on " + Wording.day(e.on());
            case DeliveryOrganisationAppointed e ->
                e.organisation() + " delivers services, from " + Wording.date(e.from());
            case DeliveryOrganisationEnded e ->
                "Appointment " + e.appointmentId() + " to deliver services ended " + Wording.date(e.ended());
            case InspectionRecorded e -> Wording.title(e) + " " + e.inspectionId() + dates(e) + " is recorded"
                    + overall(e);
            case ReportPublished e ->
                "Report of inspection " + e.inspectionId() + " is public from " + Wording.day(e.publicationDate());
            case VisitRecorded e ->
                capital(Wording.plain(e.kind())) + " " + e.visitId() + " started " + Wording.date(e.started());
            case VisitLetterPublished e ->
                "Letter of visit " + e.visitId() + " is public from " + Wording.day(e.publicationDate());
            case InterventionStarted e -> capital(Wording.plain(e.kind())) + " " + e.interventionId() + " started "
                    + Wording.date(e.started())
                    + (e.supersedes() == null ? "" : ", in place of " + e.supersedes());
            case InterventionEnded e ->
                "Intervention " + e.interventionId() + " ended " + Wording.date(e.ended());
            case ActionPlanSubmitted e -> (e.draft() ? "Draft action plan " : "Action plan ") + e.planId()
                    + " submitted on " + Wording.day(e.submitted());
            case MilestoneRecorded e -> "Milestone reached " + Wording.date(e.reached()) + ": " + e.title();
            case StatementRecorded e ->
                "Statement by " + e.person() + ", " + e.role() + ", " + Wording.date(e.on());
        };
    }

    private static String of(Amendment amendment) {
        return switch (amendment) {
            case InspectionVoided e -> "Inspection " + e.inspectionId() + " never took place";
            case ReportReissued e -> "Report of inspection " + e.inspectionId() + " was reissued on "
                    + Wording.day(e.reissuedOn()) + ": " + changes(e.changes());
            case ReportWithdrawn e -> "Report of inspection " + e.inspectionId() + " was withdrawn on "
                    + Wording.day(e.withdrawnOn());
            case ReportSourceLost e -> "Report of inspection " + e.inspectionId() + " cannot be found since "
                    + Wording.day(e.since());
            case CorrectionRevoked e -> "Event " + e.corrects() + " is revoked";
        };
    }

    private static String of(Deliberation deliberation) {
        return switch (deliberation) {
            case CorrectionProposed e -> "Proposal " + e.proposalId() + ": " + of(e.compensation());
            case CorrectionRejected e -> "Proposal " + e.proposalId() + " is rejected: " + e.reason();
            case ProposalWithdrawn e -> "Proposal " + e.proposalId() + " is withdrawn: " + e.reason();
        };
    }

    /** Field by field, or that nothing changes. */
    public static String changes(List<FieldChange> changes) {
        return changes.isEmpty()
                ? "no field changes"
                : changes.stream()
                        .map(c -> c.field() + " from " + Wording.value(c.from()) + " to " + Wording.value(c.to()))
                        .collect(Collectors.joining(", "));
    }

    private static String dates(InspectionRecorded e) {
        return e.visits().isEmpty()
                ? ""
                : " of " + e.visits().stream().map(Wording::span).collect(Collectors.joining(" and "));
    }

    private static String overall(InspectionRecorded e) {
        return e.judgements().stream().filter(j -> j.code().equals(Judgements.OVERALL)).findFirst()
                .map(j -> ": overall " + Wording.grade(j.grade())).orElse("");
    }

    private static String unchanged(String code) {
        return code == null ? "unchanged" : code;
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
