package uk.waymark.journey.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import uk.waymark.events.ActionPlanSubmitted;
import uk.waymark.events.AuthorityCodesChanged;
import uk.waymark.events.AuthorityRegistered;
import uk.waymark.events.AuthoritySucceeded;
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
import uk.waymark.journey.Journey;
import uk.waymark.journey.framework.Edition;
import uk.waymark.journey.framework.FrameworkCatalogue;

/** The fold behind every improvement timeline: everything that happened on a journey, by date. */
public final class Timeline {

    private static final Comparator<TimelineEntry> BY_DATE = Comparator.comparing(TimelineEntry::sortDate)
            .thenComparing(TimelineEntry::id);

    private Timeline() {}

    /** Oldest first; two on one day in order of id. */
    public static List<TimelineEntry> of(Journey journey) {
        return journey.facts().values().stream().flatMap(fact -> entry(journey, fact).stream()).sorted(BY_DATE)
                .toList();
    }

    private static Optional<TimelineEntry> entry(Journey journey, JourneyEvent fact) {
        return Optional.ofNullable(switch (fact) {
            case AuthorityRegistered e -> entry("authority", e.urn(), EntryKind.AUTHORITY_REGISTERED,
                    e.established() == null ? KnownDate.unknown() : KnownDate.day(e.established()),
                    e.established() == null ? e.name() : e.name() + " established", e);
            case AuthorityCodesChanged e -> entry("codes", e.from().toString(), EntryKind.CODES_CHANGED,
                    KnownDate.day(e.from()), "Codes changed", e);
            case AuthoritySucceeded e -> entry("succession", e.urn(), EntryKind.AUTHORITY_SUCCEEDED,
                    KnownDate.day(e.on()), "Authority abolished and succeeded by others", e);
            case DeliveryOrganisationAppointed e -> entry("appointment", e.appointmentId(),
                    EntryKind.DELIVERY_ORGANISATION_APPOINTED, e.from(), e.organisation() + " delivers services", e);
            case DeliveryOrganisationEnded e -> entry("appointment-end", e.appointmentId(),
                    EntryKind.DELIVERY_ORGANISATION_ENDED, e.ended(),
                    organisation(journey, e.appointmentId()) + " no longer delivers services", e);
            case InspectionRecorded e -> inspection(journey, e);
            case VisitRecorded e -> visit(journey, e);
            case InterventionStarted e -> entry("intervention", e.interventionId(), EntryKind.INTERVENTION_STARTED,
                    e.started(), words(e.kind()) + " started", e);
            case InterventionEnded e -> entry("intervention-end", e.interventionId(), EntryKind.INTERVENTION_ENDED,
                    e.ended(), intervention(journey, e.interventionId()) + " ended", e);
            case ActionPlanSubmitted e -> entry("plan", e.planId(), EntryKind.ACTION_PLAN,
                    KnownDate.day(e.submitted()), e.draft() ? "Draft action plan submitted" : "Action plan submitted",
                    e);
            case MilestoneRecorded e -> entry("milestone", e.milestoneId(), EntryKind.MILESTONE, e.reached(),
                    e.title(), e);
            case StatementRecorded e -> entry("statement", e.statementId(), EntryKind.STATEMENT, e.on(),
                    "Statement by " + e.person() + ", " + e.role(), e);
            case ReportPublished e -> null;
            case VisitLetterPublished e -> null;
        });
    }

    private static TimelineEntry inspection(Journey journey, InspectionRecorded e) {
        List<JourneyEvent> facts = new ArrayList<>(List.of(e));
        Optional<ReportPublished> report = journey.find(ReportPublished.class, e.inspectionId());
        report.ifPresent(facts::add);
        KnownDate date = report.map(r -> KnownDate.day(r.publicationDate())).orElseGet(
                () -> e.visits().isEmpty() ? KnownDate.unknown() : KnownDate.day(e.visits().getLast().end()));
        return new TimelineEntry("inspection:" + e.inspectionId(), EntryKind.INSPECTION, date,
                report.map(ReportPublished::publicationDate).orElse(null), title(e), List.copyOf(facts));
    }

    private static TimelineEntry visit(Journey journey, VisitRecorded e) {
        List<JourneyEvent> facts = new ArrayList<>(List.of(e));
        Optional<VisitLetterPublished> letter = journey.find(VisitLetterPublished.class, e.visitId());
        letter.ifPresent(facts::add);
        LocalDate visible = letter.map(VisitLetterPublished::publicationDate)
                .or(() -> Optional.ofNullable(e.published()).map(p -> publicFrom(p).orElseGet(() -> happened(e))))
                .orElse(null);
        return new TimelineEntry("visit:" + e.visitId(), EntryKind.VISIT, e.started(), visible, words(e.kind()),
                List.copyOf(facts));
    }

    private static LocalDate happened(VisitRecorded visit) {
        return publicFrom(visit.ended() == null ? visit.started() : visit.ended()).orElse(TimelineEntry.ALWAYS);
    }

    private static TimelineEntry entry(String prefix, String id, EntryKind kind, KnownDate date, String title,
            JourneyEvent fact) {
        return new TimelineEntry(prefix + ":" + id, kind, date, publicFrom(date).orElse(TimelineEntry.ALWAYS), title,
                List.of(fact));
    }

    private static Optional<LocalDate> publicFrom(KnownDate date) {
        return date.earliest().or(date::latest);
    }

    private static String title(InspectionRecorded e) {
        String family = FrameworkCatalogue.edition(e.edition()).map(Edition::family).orElse(e.edition());
        return switch (family) {
            case "PRE_SIF" -> "Inspection: " + e.inspectionType();
            case "SIF" -> e.inspectionType().startsWith("SIF re")
                    ? e.inspectionType()
                    : e.inspectionType().equals("SIF") ? "SIF inspection" : "SIF: " + e.inspectionType();
            default -> family + " " + e.inspectionType() + " inspection";
        };
    }

    private static String organisation(Journey journey, String appointmentId) {
        return journey.find(DeliveryOrganisationAppointed.class, appointmentId)
                .map(DeliveryOrganisationAppointed::organisation).orElse(appointmentId);
    }

    private static String intervention(Journey journey, String interventionId) {
        return journey.find(InterventionStarted.class, interventionId).map(i -> words(i.kind()))
                .orElse(interventionId);
    }

    private static String words(Enum<?> kind) {
        String words = kind.name().replace('_', ' ').toLowerCase(Locale.ROOT);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
