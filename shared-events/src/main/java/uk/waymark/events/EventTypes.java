package uk.waymark.events;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.serialization.Revision;

/**
 * The names under which events are stored: short, stable and our own, so that a class can move without touching
 * history. A name, once released, is never reused.
 */
public final class EventTypes {

    private static final Map<String, Class<? extends JourneyEvent>> BY_NAME = new LinkedHashMap<>();

    static {
        BY_NAME.put("authority-registered", AuthorityRegistered.class);
        BY_NAME.put("authority-codes-changed", AuthorityCodesChanged.class);
        BY_NAME.put("authority-succeeded", AuthoritySucceeded.class);
        BY_NAME.put("delivery-organisation-appointed", DeliveryOrganisationAppointed.class);
        BY_NAME.put("delivery-organisation-ended", DeliveryOrganisationEnded.class);
        BY_NAME.put("inspection-recorded", InspectionRecorded.class);
        BY_NAME.put("report-published", ReportPublished.class);
        BY_NAME.put("visit-recorded", VisitRecorded.class);
        BY_NAME.put("visit-letter-published", VisitLetterPublished.class);
        BY_NAME.put("intervention-started", InterventionStarted.class);
        BY_NAME.put("intervention-ended", InterventionEnded.class);
        BY_NAME.put("action-plan-submitted", ActionPlanSubmitted.class);
        BY_NAME.put("milestone-recorded", MilestoneRecorded.class);
        BY_NAME.put("statement-recorded", StatementRecorded.class);
        BY_NAME.put("authority-corrected", AuthorityCorrected.class);
        BY_NAME.put("inspection-corrected", InspectionCorrected.class);
        BY_NAME.put("report-corrected", ReportCorrected.class);
        BY_NAME.put("visit-corrected", VisitCorrected.class);
        BY_NAME.put("intervention-corrected", InterventionCorrected.class);
        BY_NAME.put("action-plan-corrected", ActionPlanCorrected.class);
        BY_NAME.put("statement-corrected", StatementCorrected.class);
        BY_NAME.put("inspection-voided", InspectionVoided.class);
        BY_NAME.put("report-reissued", ReportReissued.class);
        BY_NAME.put("report-withdrawn", ReportWithdrawn.class);
        BY_NAME.put("report-source-lost", ReportSourceLost.class);
        BY_NAME.put("correction-revoked", CorrectionRevoked.class);
        BY_NAME.put("correction-proposed", CorrectionProposed.class);
        BY_NAME.put("correction-rejected", CorrectionRejected.class);
        BY_NAME.put("proposal-withdrawn", ProposalWithdrawn.class);
    }

    private EventTypes() {}

    /** The stored name of an event class; empty for a class that is no event. */
    public static Optional<String> nameOf(Class<?> type) {
        return BY_NAME.entrySet().stream().filter(e -> e.getValue() == type).map(Map.Entry::getKey).findFirst();
    }

    /** The class that understands a stored name today; empty for a name never released. */
    public static Optional<Class<? extends JourneyEvent>> classOf(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** The revision under which an event of this class is written today. */
    public static String revisionOf(Class<? extends JourneyEvent> type) {
        return type.getAnnotation(Revision.class).value();
    }

    public static Set<String> names() {
        return Set.copyOf(BY_NAME.keySet());
    }
}
