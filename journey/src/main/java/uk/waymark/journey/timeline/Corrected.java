package uk.waymark.journey.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uk.waymark.events.Compensation;
import uk.waymark.events.CorrectionKind;
import uk.waymark.events.CorrectionRevoked;
import uk.waymark.events.EventTypes;
import uk.waymark.events.Evidence;
import uk.waymark.events.FieldChange;
import uk.waymark.events.InspectionVoided;
import uk.waymark.events.ReportReissued;
import uk.waymark.events.ReportSourceLost;
import uk.waymark.events.ReportWithdrawn;
import uk.waymark.events.Restatement;
import uk.waymark.journey.FactKey;
import uk.waymark.journey.Journey;
import uk.waymark.journey.Noted;

/**
 * That what an entry tells was corrected. Who did it is not said here.
 *
 * @param eventId    of the correction; null where it is only assumed
 * @param recordedAt the recorded clock; null where it is only assumed
 * @param event      stored name of the correction, such as {@code report-withdrawn}
 * @param from       first day (Europe/London) on which it may be told; null for one that counts as if it had always been so
 * @param changes    field by field
 */
public record Corrected(String eventId, Instant recordedAt, CorrectionKind kind, String event, LocalDate from,
        List<FieldChange> changes, String reason, Evidence evidence, boolean approvedByOne) {

    /** Every correction of what is recorded under a key, in the order of recording. */
    static List<Corrected> of(Journey journey, FactKey key) {
        Map<String, LocalDate> days = new HashMap<>();
        List<Corrected> corrected = new ArrayList<>();
        for (Noted noted : journey.history(key)) {
            if (noted.event() instanceof Compensation c) {
                LocalDate from = day(c, days);
                days.put(noted.eventId(), from);
                corrected.add(new Corrected(noted.eventId(), noted.recordedAt(), c.kind(),
                        EventTypes.nameOf(c.getClass()).orElseThrow(), from, c.changes(), c.grounds().reason(),
                        c.grounds().evidence(), c.grounds().approvedByOne()));
            }
        }
        return corrected;
    }

    private static LocalDate day(Compensation correction, Map<String, LocalDate> days) {
        return switch (correction) {
            case ReportReissued e -> e.reissuedOn();
            case ReportWithdrawn e -> e.withdrawnOn();
            case CorrectionRevoked e -> days.get(e.corrects());
            case ReportSourceLost e -> e.since();
            case InspectionVoided e -> null;
            case Restatement e -> null;
        };
    }

    boolean mayBeTold(LocalDate day) {
        return from == null || !from.isAfter(day);
    }
}
