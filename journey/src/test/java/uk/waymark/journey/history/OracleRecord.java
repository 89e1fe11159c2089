package uk.waymark.journey.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.waymark.events.Amendment;
import uk.waymark.events.CorrectionRevoked;
import uk.waymark.events.Deliberation;
import uk.waymark.events.Fact;
import uk.waymark.events.InspectionRecorded;
import uk.waymark.events.InspectionVoided;
import uk.waymark.events.JourneyEvent;
import uk.waymark.events.Judgement;
import uk.waymark.events.ReportPublished;
import uk.waymark.events.ReportReissued;
import uk.waymark.events.ReportWithdrawn;
import uk.waymark.events.Restatement;

/**
 * What a list of events says once its corrections are taken into account, event by event: facts in the place where they
 * were recorded, as they were restated last, without those that never took place.
 */
final class OracleRecord {

    private final List<JourneyEvent> facts = new ArrayList<>();
    private final List<JourneyEvent> amendments = new ArrayList<>();

    OracleRecord(List<Recorded> events) {
        Map<String, Integer> places = new HashMap<>();
        Map<String, Recorded> standing = new LinkedHashMap<>();
        for (Recorded one : events) {
            switch (one.event()) {
                case Fact fact -> {
                    places.put(one.id(), facts.size());
                    facts.add(fact);
                }
                case Restatement r -> {
                    int place = places.get(r.corrects());
                    places.put(one.id(), place);
                    facts.set(place, r.fact());
                }
                case CorrectionRevoked r -> standing.remove(r.corrects());
                case Amendment a -> standing.put(one.id(), one);
                case Deliberation d -> {
                }
            }
        }
        standing.values().forEach(one -> amendments.add(one.event()));
        facts.removeIf(fact -> isVoid(fact));
        amendments.removeIf(a -> a instanceof ReportReissued r && isVoid(r.inspectionId())
                || a instanceof ReportWithdrawn w && isVoid(w.inspectionId()));
    }

    /** In the order in which they were recorded first. */
    List<JourneyEvent> facts() {
        return facts;
    }

    /** Reissues and withdrawals that stand. */
    List<JourneyEvent> amendments() {
        return amendments;
    }

    private boolean isVoid(JourneyEvent fact) {
        return fact instanceof InspectionRecorded i && isVoid(i.inspectionId())
                || fact instanceof ReportPublished r && isVoid(r.inspectionId());
    }

    private boolean isVoid(String inspectionId) {
        for (JourneyEvent amendment : amendments) {
            if (amendment instanceof InspectionVoided v && v.inspectionId().equals(inspectionId)) {
                return true;
            }
        }
        return false;
    }

    boolean isWithdrawn(String inspectionId, LocalDate on) {
        for (JourneyEvent amendment : amendments) {
            if (amendment instanceof ReportWithdrawn w && w.inspectionId().equals(inspectionId)
                    && !w.withdrawnOn().isAfter(on)) {
                return true;
            }
        }
        return false;
    }

    /** As the report in force on a day gives them. */
    List<Judgement> judgements(InspectionRecorded inspection, LocalDate on) {
        ReportReissued newest = null;
        for (JourneyEvent amendment : amendments) {
            if (amendment instanceof ReportReissued r && r.inspectionId().equals(inspection.inspectionId())
                    && !r.reissuedOn().isAfter(on) && (newest == null || r.reissuedOn().isAfter(newest.reissuedOn()))) {
                newest = r;
            }
        }
        return newest == null ? inspection.judgements() : newest.judgements();
    }
}
