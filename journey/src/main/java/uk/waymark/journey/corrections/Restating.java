package uk.waymark.journey.corrections;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.waymark.events.ActionPlanCorrected;
import uk.waymark.events.ActionPlanSubmitted;
import uk.waymark.events.AuthorityCodesChanged;
import uk.waymark.events.AuthorityCorrected;
import uk.waymark.events.AuthorityRegistered;
import uk.waymark.events.AuthoritySucceeded;
import uk.waymark.events.DeliveryOrganisationAppointed;
import uk.waymark.events.DeliveryOrganisationEnded;
import uk.waymark.events.Enclosed;
import uk.waymark.events.Fact;
import uk.waymark.events.FieldChange;
import uk.waymark.events.Grounds;
import uk.waymark.events.InspectionCorrected;
import uk.waymark.events.InspectionRecorded;
import uk.waymark.events.InterventionCorrected;
import uk.waymark.events.InterventionEnded;
import uk.waymark.events.InterventionStarted;
import uk.waymark.events.Judgement;
import uk.waymark.events.MilestoneRecorded;
import uk.waymark.events.ReportCorrected;
import uk.waymark.events.ReportPublished;
import uk.waymark.events.ReportReissued;
import uk.waymark.events.Restatement;
import uk.waymark.events.StatementCorrected;
import uk.waymark.events.StatementRecorded;
import uk.waymark.events.VisitCorrected;
import uk.waymark.events.VisitLetterPublished;
import uk.waymark.events.VisitRecorded;
import uk.waymark.journey.Journey;

/** Makes the events that put a record right, with what they change worked out from the record. */
public final class Restating {

    private Restating() {}

    /**
     * A fact stated again as it should have been recorded.
     *
     * @param corrects identifier of the event that states what is known now
     */
    public static Restatement of(Journey journey, String corrects, Fact right, Grounds grounds) {
        Enclosed restated = new Enclosed(right);
        Restatement bare = of(right, corrects, restated, List.of(), grounds);
        Fact wrong = journey.subject(bare).flatMap(journey::newest).orElse(null);
        return wrong == null || wrong.getClass() != right.getClass()
                ? bare
                : of(right, corrects, restated, Changes.between((Record) wrong, (Record) right), grounds);
    }

    private static Restatement of(Fact right, String corrects, Enclosed restated, List<FieldChange> changes,
            Grounds grounds) {
        String urn = right.urn();
        return switch (right) {
            case AuthorityRegistered e -> new AuthorityCorrected(urn, corrects, restated, changes, grounds);
            case AuthorityCodesChanged e -> new AuthorityCorrected(urn, corrects, restated, changes, grounds);
            case AuthoritySucceeded e -> new AuthorityCorrected(urn, corrects, restated, changes, grounds);
            case DeliveryOrganisationAppointed e -> new AuthorityCorrected(urn, corrects, restated, changes, grounds);
            case DeliveryOrganisationEnded e -> new AuthorityCorrected(urn, corrects, restated, changes, grounds);
            case InspectionRecorded e -> new InspectionCorrected(urn, corrects, restated, changes, grounds);
            case ReportPublished e -> new ReportCorrected(urn, corrects, restated, changes, grounds);
            case VisitRecorded e -> new VisitCorrected(urn, corrects, restated, changes, grounds);
            case VisitLetterPublished e -> new VisitCorrected(urn, corrects, restated, changes, grounds);
            case InterventionStarted e -> new InterventionCorrected(urn, corrects, restated, changes, grounds);
            case InterventionEnded e -> new InterventionCorrected(urn, corrects, restated, changes, grounds);
            case ActionPlanSubmitted e -> new ActionPlanCorrected(urn, corrects, restated, changes, grounds);
            case MilestoneRecorded e -> new ActionPlanCorrected(urn, corrects, restated, changes, grounds);
            case StatementRecorded e -> new StatementCorrected(urn, corrects, restated, changes, grounds);
        };
    }

    /** A report replaced by its publisher; what it changes is against the report in force the day before. */
    public static ReportReissued reissue(Journey journey, ReportReissued bare) {
        return new ReportReissued(bare.urn(), bare.inspectionId(), bare.corrects(), bare.reissuedOn(),
                bare.judgements(), bare.link(), bare.documentSha256(), changes(journey, bare), bare.grounds());
    }

    private static List<FieldChange> changes(Journey journey, ReportReissued bare) {
        return Changes.betweenJudgements(judgementsBefore(journey, bare.inspectionId(), bare.reissuedOn()),
                bare.judgements());
    }

    /**
     * What the report in force the day before says.
     *
     * @param reissue null to leave every reissue out
     */
    public static List<Judgement> judgementsBefore(Journey journey, String inspectionId, LocalDate reissue) {
        Optional<ReportReissued> earlier = reissue == null
                ? Optional.empty()
                : journey.reissues(inspectionId).stream().filter(r -> r.reissuedOn().isBefore(reissue))
                        .reduce((before, after) -> after);
        return earlier.map(ReportReissued::judgements)
                .or(() -> journey.find(InspectionRecorded.class, inspectionId).map(InspectionRecorded::judgements))
                .orElse(List.of());
    }
}
