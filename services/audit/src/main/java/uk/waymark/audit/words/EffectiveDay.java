package uk.waymark.audit.words;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import uk.waymark.events.ActionPlanSubmitted;
import uk.waymark.events.AuthorityCodesChanged;
import uk.waymark.events.AuthorityRegistered;
import uk.waymark.events.AuthoritySucceeded;
import uk.waymark.events.CorrectionProposed;
import uk.waymark.events.CorrectionRejected;
import uk.waymark.events.CorrectionRevoked;
import uk.waymark.events.DeliveryOrganisationAppointed;
import uk.waymark.events.DeliveryOrganisationEnded;
import uk.waymark.events.InspectionRecorded;
import uk.waymark.events.InspectionVoided;
import uk.waymark.events.InterventionEnded;
import uk.waymark.events.InterventionStarted;
import uk.waymark.events.JourneyEvent;
import uk.waymark.events.KnownDate;
import uk.waymark.events.MilestoneRecorded;
import uk.waymark.events.Precision;
import uk.waymark.events.ProposalWithdrawn;
import uk.waymark.events.ReportPublished;
import uk.waymark.events.ReportReissued;
import uk.waymark.events.ReportSourceLost;
import uk.waymark.events.ReportWithdrawn;
import uk.waymark.events.Restatement;
import uk.waymark.events.StatementRecorded;
import uk.waymark.events.VisitLetterPublished;
import uk.waymark.events.VisitRecorded;

/** A day of the effective clock (Europe/London) that an event is about. */
public record EffectiveDay(
        @Schema(description = "What happened on it", example = "published") String name,
        @Schema(description = "How much of it is known", example = "day") Precision precision,
        @Schema(description = "ISO 8601 to that precision; absent when unknown", example = "2021-08-20") String value) {

    /** Days an event names itself; one that restates or proposes names those of what it encloses. */
    public static List<EffectiveDay> of(JourneyEvent event) {
        Days days = new Days(new ArrayList<>());
        switch (event) {
            case AuthorityRegistered e -> days.add("established", e.established());
            case AuthorityCodesChanged e -> days.add("from", e.from());
            case AuthoritySucceeded e -> days.add("succeeded", e.on());
            case DeliveryOrganisationAppointed e -> days.add("from", e.from());
            case DeliveryOrganisationEnded e -> days.add("ended", e.ended());
            case InspectionRecorded e -> e.visits().forEach(visit -> {
                days.add("inspection started", visit.start());
                days.add("inspection ended", visit.end());
            });
            case ReportPublished e -> {
                days.add("published", e.publicationDate());
                days.add("printed as published", e.publicationDatePrinted());
            }
            case VisitRecorded e -> {
                days.add("visit started", e.started());
                days.add("visit ended", e.ended());
                days.add("letter published", e.published());
            }
            case VisitLetterPublished e -> days.add("letter published", e.publicationDate());
            case InterventionStarted e -> days.add("started", e.started());
            case InterventionEnded e -> days.add("ended", e.ended());
            case ActionPlanSubmitted e -> days.add("submitted", e.submitted());
            case MilestoneRecorded e -> days.add("reached", e.reached());
            case StatementRecorded e -> days.add("said", e.on());
            case ReportReissued e -> days.add("reissued", e.reissuedOn());
            case ReportWithdrawn e -> days.add("withdrawn", e.withdrawnOn());
            case ReportSourceLost e -> days.add("unavailable since", e.since());
            case Restatement e -> days.all().addAll(of(e.fact()));
            case CorrectionProposed e -> days.all().addAll(of(e.compensation()));
            case InspectionVoided e -> {
            }
            case CorrectionRevoked e -> {
            }
            case CorrectionRejected e -> {
            }
            case ProposalWithdrawn e -> {
            }
        }
        return List.copyOf(days.all());
    }

    private record Days(List<EffectiveDay> all) {

        void add(String name, LocalDate day) {
            add(name, day == null ? null : KnownDate.day(day));
        }

        void add(String name, KnownDate date) {
            if (date != null) {
                all.add(new EffectiveDay(name, date.precision(), date.value()));
            }
        }
    }
}
