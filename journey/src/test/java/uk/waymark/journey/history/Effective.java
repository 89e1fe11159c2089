package uk.waymark.journey.history;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import uk.waymark.events.ActionPlanSubmitted;
import uk.waymark.events.AuthorityCodesChanged;
import uk.waymark.events.AuthorityRegistered;
import uk.waymark.events.AuthoritySucceeded;
import uk.waymark.events.CorrectionRevoked;
import uk.waymark.events.Deliberation;
import uk.waymark.events.DeliveryOrganisationAppointed;
import uk.waymark.events.DeliveryOrganisationEnded;
import uk.waymark.events.InspectionRecorded;
import uk.waymark.events.InspectionVoided;
import uk.waymark.events.InterventionEnded;
import uk.waymark.events.InterventionStarted;
import uk.waymark.events.JourneyEvent;
import uk.waymark.events.KnownDate;
import uk.waymark.events.MilestoneRecorded;
import uk.waymark.events.ReportPublished;
import uk.waymark.events.ReportReissued;
import uk.waymark.events.ReportSourceLost;
import uk.waymark.events.ReportWithdrawn;
import uk.waymark.events.Restatement;
import uk.waymark.events.StatementRecorded;
import uk.waymark.events.VisitLetterPublished;
import uk.waymark.events.VisitRecorded;

/** The days on the effective clock that an event names. */
final class Effective {

    private Effective() {}

    static List<LocalDate> days(JourneyEvent event) {
        return switch (event) {
            case AuthorityRegistered e -> Stream.ofNullable(e.established()).toList();
            case AuthorityCodesChanged e -> List.of(e.from());
            case AuthoritySucceeded e -> List.of(e.on());
            case DeliveryOrganisationAppointed e -> days(e.from());
            case DeliveryOrganisationEnded e -> days(e.ended());
            case InspectionRecorded e -> e.visits().stream().flatMap(v -> Stream.of(v.start(), v.end())).toList();
            case ReportPublished e -> List.of(e.publicationDate());
            case VisitRecorded e -> days(e.started(), e.ended(), e.published());
            case VisitLetterPublished e -> List.of(e.publicationDate());
            case InterventionStarted e -> days(e.started());
            case InterventionEnded e -> days(e.ended());
            case ActionPlanSubmitted e -> List.of(e.submitted());
            case MilestoneRecorded e -> days(e.reached());
            case StatementRecorded e -> days(e.on());
            case Restatement e -> days(e.fact());
            case ReportReissued e -> List.of(e.reissuedOn());
            case ReportWithdrawn e -> List.of(e.withdrawnOn());
            case ReportSourceLost e -> List.of(e.since());
            case InspectionVoided e -> List.of();
            case CorrectionRevoked e -> List.of();
            case Deliberation e -> List.of();
        };
    }

    private static List<LocalDate> days(KnownDate... dates) {
        return Stream.of(dates).filter(Objects::nonNull)
                .flatMap(d -> Stream.concat(d.earliest().stream(), d.latest().stream())).distinct().toList();
    }
}
