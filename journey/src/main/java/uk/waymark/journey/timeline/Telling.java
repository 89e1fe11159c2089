package uk.waymark.journey.timeline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.waymark.events.ActionPlanSubmitted;
import uk.waymark.events.Amendment;
import uk.waymark.events.AuthorityCodesChanged;
import uk.waymark.events.AuthorityRegistered;
import uk.waymark.events.AuthoritySucceeded;
import uk.waymark.events.CorrectionRevoked;
import uk.waymark.events.DeliveryOrganisationAppointed;
import uk.waymark.events.DeliveryOrganisationEnded;
import uk.waymark.events.Fact;
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
import uk.waymark.events.StatementRecorded;
import uk.waymark.events.VisitLetterPublished;
import uk.waymark.events.VisitRecorded;
import uk.waymark.journey.FactKey;
import uk.waymark.journey.Journey;

/** Turns a fact, with those it relies on, into the entry that tells it. */
final class Telling {

    private Telling() {}

    /** Empty for a fact that another's entry tells. */
    static Optional<TimelineEntry> of(Journey journey, Fact fact) {
        return Optional.ofNullable(bare(journey, fact)).map(entry -> corrected(journey, entry));
    }

    /** What became of a report, told beside its inspection, from that and from the reissue that was in force before. */
    static Optional<TimelineEntry> of(Journey journey, Amendment amendment) {
        return Optional.ofNullable(switch (amendment) {
            case ReportReissued e -> amended(journey, "reissue:" + e.inspectionId() + ":" + e.reissuedOn(),
                    EntryKind.REPORT_REISSUED, e.reissuedOn(), "Report reissued", e.inspectionId(), e);
            case ReportWithdrawn e -> amended(journey, "withdrawal:" + e.inspectionId(), EntryKind.REPORT_WITHDRAWN,
                    e.withdrawnOn(), "Report withdrawn", e.inspectionId(), e);
            case InspectionVoided e -> null;
            case ReportSourceLost e -> null;
            case CorrectionRevoked e -> null;
        });
    }

    private static TimelineEntry amended(Journey journey, String id, EntryKind kind, LocalDate day, String title,
            String inspectionId, Amendment amendment) {
        Optional<InspectionRecorded> inspection = journey.find(InspectionRecorded.class, inspectionId);
        ReportReissued before = journey.reissues(inspectionId).stream().filter(r -> r.reissuedOn().isBefore(day))
                .reduce((earlier, later) -> later).orElse(null);
        return inspection.map(i -> told(id, kind, KnownDate.day(day), day, day, title + ": " + Titles.of(i), amendment,
                i, before)).orElse(null);
    }

    /** Every fact an entry is told from may have been corrected; those of a report are the inspection's too. */
    private static TimelineEntry corrected(Journey journey, TimelineEntry entry) {
        List<Corrected> corrections = entry.facts().stream().filter(Fact.class::isInstance)
                .map(fact -> FactKey.of((Fact) fact)).filter(key -> isOwn(entry, key))
                .flatMap(key -> Corrected.of(journey, key).stream()).toList();
        return corrections.isEmpty()
                ? entry
                : new TimelineEntry(entry.id(), entry.kind(), entry.date(), entry.sortDate(), entry.happened(),
                        entry.visibleFrom(), entry.title(), entry.facts(), corrections);
    }

    /** A plan is told with the report it answers, an end with its start: corrections of those are told there. */
    private static boolean isOwn(TimelineEntry entry, FactKey key) {
        boolean first = key.equals(FactKey.of((Fact) entry.facts().getFirst()));
        return first || entry.kind() == EntryKind.INSPECTION || entry.kind() == EntryKind.VISIT;
    }

    private static TimelineEntry bare(Journey journey, Fact fact) {
        return switch (fact) {
            case AuthorityRegistered e -> dated("authority:" + e.urn(), EntryKind.AUTHORITY_REGISTERED,
                    e.established() == null ? KnownDate.unknown() : KnownDate.day(e.established()), Titles.of(e), e);
            case AuthorityCodesChanged e -> dated("codes:" + e.from(), EntryKind.CODES_CHANGED,
                    KnownDate.day(e.from()), "Codes changed", e);
            case AuthoritySucceeded e -> dated("succession:" + e.urn(), EntryKind.AUTHORITY_SUCCEEDED,
                    KnownDate.day(e.on()), "Authority abolished and succeeded by others", e);
            case DeliveryOrganisationAppointed e -> dated("appointment:" + e.appointmentId(),
                    EntryKind.DELIVERY_ORGANISATION_APPOINTED, e.from(), e.organisation() + " delivers services", e);
            case DeliveryOrganisationEnded e -> ended(journey, e);
            case InspectionRecorded e -> inspection(journey, e,
                    journey.find(ReportPublished.class, e.inspectionId()).orElse(null));
            case VisitRecorded e -> visit(e, journey.find(VisitLetterPublished.class, e.visitId()).orElse(null));
            case InterventionStarted e -> dated("intervention:" + e.interventionId(), EntryKind.INTERVENTION_STARTED,
                    e.started(), Titles.words(e.kind()) + " started", e);
            case InterventionEnded e -> ended(journey, e);
            case ActionPlanSubmitted e -> plan(e,
                    journey.find(ReportPublished.class, e.inspectionId()).orElse(null));
            case MilestoneRecorded e -> milestone(journey, e);
            case StatementRecorded e -> dated("statement:" + e.statementId(), EntryKind.STATEMENT, e.on(),
                    "Statement by " + e.person() + ", " + e.role(), e);
            case ReportPublished e -> null;
            case VisitLetterPublished e -> null;
        };
    }

    private static TimelineEntry dated(String id, EntryKind kind, KnownDate date, String title, JourneyEvent fact) {
        return told(id, kind, date, Days.place(date), Days.place(date), title, fact);
    }

    private static TimelineEntry ended(Journey journey, DeliveryOrganisationEnded e) {
        Optional<DeliveryOrganisationAppointed> start = journey.find(DeliveryOrganisationAppointed.class,
                e.appointmentId());
        LocalDate day = Days.later(Days.place(e.ended()), Days.place(start.map(s -> s.from()).orElse(null)));
        return told("appointment-end:" + e.appointmentId(), EntryKind.DELIVERY_ORGANISATION_ENDED, e.ended(), day, day,
                start.map(s -> s.organisation()).orElse(e.appointmentId()) + " no longer delivers services", e,
                start.orElse(null));
    }

    private static TimelineEntry ended(Journey journey, InterventionEnded e) {
        Optional<InterventionStarted> start = journey.find(InterventionStarted.class, e.interventionId());
        LocalDate day = Days.later(Days.place(e.ended()), Days.place(start.map(s -> s.started()).orElse(null)));
        return told("intervention-end:" + e.interventionId(), EntryKind.INTERVENTION_ENDED, e.ended(), day, day,
                start.map(s -> Titles.words(s.kind())).orElse(e.interventionId()) + " ended", e, start.orElse(null));
    }

    private static TimelineEntry inspection(Journey journey, InspectionRecorded e, ReportPublished report) {
        LocalDate end = e.visits().isEmpty() ? null : e.visits().getLast().end();
        LocalDate published = report == null ? null : report.publicationDate();
        LocalDate counts = published == null ? end : published;
        KnownDate date = counts == null ? KnownDate.unknown() : KnownDate.day(counts);
        return new TimelineEntry("inspection:" + e.inspectionId(), EntryKind.INSPECTION, date, Days.place(date),
                end == null ? Days.place(date) : end, published, Titles.of(e),
                Stream.concat(facts(e, report).stream(), amendments(journey, e)).toList(), List.of());
    }

    private static Stream<JourneyEvent> amendments(Journey journey, InspectionRecorded inspection) {
        return journey.amendments().values().stream().filter(amendment -> switch (amendment) {
            case ReportReissued e -> e.inspectionId().equals(inspection.inspectionId());
            case ReportWithdrawn e -> e.inspectionId().equals(inspection.inspectionId());
            case ReportSourceLost e -> e.inspectionId().equals(inspection.inspectionId());
            case InspectionVoided e -> false;
            case CorrectionRevoked e -> false;
        }).map(JourneyEvent.class::cast);
    }

    private static TimelineEntry visit(VisitRecorded e, VisitLetterPublished letter) {
        LocalDate visible = null;
        if (letter != null) {
            visible = letter.publicationDate();
        } else if (e.published() != null) {
            visible = e.published().latest().orElse(Days.place(e.ended(), e.started()));
        }
        return told("visit:" + e.visitId(), EntryKind.VISIT, e.started(), Days.place(e.started(), e.ended()), visible,
                Titles.words(e.kind()), e, letter);
    }

    private static TimelineEntry plan(ActionPlanSubmitted e, ReportPublished report) {
        LocalDate published = report == null ? null : report.publicationDate();
        return told("plan:" + e.planId(), EntryKind.ACTION_PLAN, KnownDate.day(e.submitted()), e.submitted(),
                Days.later(e.submitted(), published),
                e.draft() ? "Draft action plan submitted" : "Action plan submitted",
                e, report);
    }

    private static TimelineEntry milestone(Journey journey, MilestoneRecorded e) {
        LocalDate day = Days.place(e.reached());
        LocalDate visible = e.planId() == null
                ? day
                : journey.find(ActionPlanSubmitted.class, e.planId()).flatMap(plan -> of(journey, plan))
                        .map(plan -> Days.later(day, plan.visibleFrom())).orElse(null);
        return told("milestone:" + e.milestoneId(), EntryKind.MILESTONE, e.reached(), day, visible, e.title(), e);
    }

    private static TimelineEntry told(String id, EntryKind kind, KnownDate date, LocalDate day, LocalDate visible,
            String title, JourneyEvent... facts) {
        return new TimelineEntry(id, kind, date, day, day, visible, title, facts(facts), List.of());
    }

    private static List<JourneyEvent> facts(JourneyEvent... facts) {
        return Stream.of(facts).filter(f -> f != null).toList();
    }
}
