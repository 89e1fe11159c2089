package uk.waymark.timeline;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import uk.waymark.events.InspectionRecorded;
import uk.waymark.events.JourneyEvent;
import uk.waymark.events.Judgement;
import uk.waymark.events.ReportReissued;
import uk.waymark.events.ReportSourceLost;
import uk.waymark.events.ReportWithdrawn;
import uk.waymark.journey.timeline.TimelineEntry;

/** What became of an inspection's report, as far as an entry tells it. */
final class Report {

    private Report() {}

    /** The inspection with the judgements of the newest report among these facts. */
    static InspectionRecorded inForce(List<JourneyEvent> facts) {
        InspectionRecorded i = facts.stream().filter(InspectionRecorded.class::isInstance)
                .map(InspectionRecorded.class::cast).findFirst().orElseThrow();
        return reissues(facts).max(Comparator.comparing(ReportReissued::reissuedOn))
                .map(reissue -> with(i, reissue.judgements())).orElse(i);
    }

    private static InspectionRecorded with(InspectionRecorded i, List<Judgement> judgements) {
        return new InspectionRecorded(i.urn(), i.inspectionId(), i.edition(), i.inspectionType(), i.scope(),
                i.visits(), i.leadInspectors(), judgements);
    }

    /** The day of the newest reissue; null when there is none. */
    static LocalDate reissued(TimelineEntry entry) {
        return reissues(entry.facts()).map(ReportReissued::reissuedOn).max(Comparator.naturalOrder()).orElse(null);
    }

    /** Null while the report stands. */
    static LocalDate withdrawn(TimelineEntry entry) {
        ReportWithdrawn withdrawal = entry.fact(ReportWithdrawn.class);
        return withdrawal == null ? null : withdrawal.withdrawnOn();
    }

    /** Null while it can be found. */
    static LocalDate lost(TimelineEntry entry) {
        ReportSourceLost lost = entry.fact(ReportSourceLost.class);
        return lost == null ? null : lost.since();
    }

    private static Stream<ReportReissued> reissues(List<JourneyEvent> facts) {
        return facts.stream().filter(ReportReissued.class::isInstance).map(ReportReissued.class::cast);
    }
}
