package uk.waymark.audit.versions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uk.waymark.events.Compensation;
import uk.waymark.events.CorrectionRevoked;
import uk.waymark.events.EventTypes;
import uk.waymark.events.FieldChange;
import uk.waymark.events.InspectionVoided;
import uk.waymark.events.ReportReissued;
import uk.waymark.events.ReportSourceLost;
import uk.waymark.events.ReportWithdrawn;
import uk.waymark.events.Restatement;
import uk.waymark.journey.FactKey;
import uk.waymark.journey.Journey;
import uk.waymark.journey.corrections.Changes;
import uk.waymark.journey.rating.RatingPeriods;
import uk.waymark.runtime.events.StoredEvent;

/**
 * A value that was superseded.
 *
 * @param subject      what was corrected; null when that is not known
 * @param change       the field, what it held and what it holds; of an amendment without fields, what it means
 * @param supersededAt recorded clock
 * @param effective    first day (Europe/London) on which the new value counts; null when it counts as if it had never
 *                     been otherwise
 * @param rerated      days on which the correction changed the overall rating
 */
record PreviousVersion(String eventId, FactKey subject, FieldChange change, Compensation correction,
        Instant supersededAt, LocalDate effective, List<Rerated> rerated) {

    /** Of the whole journey, in the order of recording; one for each field. */
    static List<PreviousVersion> of(List<StoredEvent> events) {
        List<PreviousVersion> all = new ArrayList<>();
        Map<String, LocalDate> effective = new HashMap<>();
        Journey before = Journey.EMPTY;
        for (StoredEvent event : events) {
            Journey after = before.with(event.eventId(), event.recordedAt(), event.event());
            if (event.event() instanceof Compensation correction) {
                LocalDate from = from(correction, effective);
                effective.put(event.eventId(), from);
                List<Rerated> rerated = Rerated.between(RatingPeriods.of(before), RatingPeriods.of(after));
                FactKey subject = before.subject(correction).orElse(null);
                for (FieldChange change : changes(correction, before)) {
                    all.add(new PreviousVersion(event.eventId(), subject, change, correction, event.recordedAt(), from,
                            rerated));
                }
            }
            before = after;
        }
        return List.copyOf(all);
    }

    private static LocalDate from(Compensation correction, Map<String, LocalDate> effective) {
        return switch (correction) {
            case ReportReissued e -> e.reissuedOn();
            case ReportWithdrawn e -> e.withdrawnOn();
            case ReportSourceLost e -> e.since();
            case CorrectionRevoked e -> effective.get(e.corrects());
            case InspectionVoided e -> null;
            case Restatement e -> null;
        };
    }

    private static List<FieldChange> changes(Compensation correction, Journey before) {
        return correction.changes().isEmpty() ? meaning(correction, before) : correction.changes();
    }

    /** Of a correction that lists no field. */
    private static List<FieldChange> meaning(Compensation correction, Journey before) {
        return switch (correction) {
            case Restatement e -> Changes.between(
                    (Record) before.subject(e).flatMap(before::newest).orElseThrow(), (Record) e.fact());
            case ReportReissued e -> List.of(new FieldChange("report", "published", "reissued with the same grades"));
            case ReportWithdrawn e -> List.of(new FieldChange("report", "published", "withdrawn"));
            case ReportSourceLost e -> List.of(new FieldChange("source", "available", "unavailable"));
            case InspectionVoided e -> List.of(new FieldChange("inspection", "recorded", "void"));
            case CorrectionRevoked e ->
                List.of(new FieldChange(name(before.amendments().get(e.corrects())), "standing", "revoked"));
        };
    }

    private static String name(Object event) {
        return event == null ? "correction" : EventTypes.nameOf(event.getClass()).orElse("correction");
    }
}
