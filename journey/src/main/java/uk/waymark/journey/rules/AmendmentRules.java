package uk.waymark.journey.rules;

import java.time.LocalDate;
import uk.waymark.events.Amendment;
import uk.waymark.events.CorrectionRevoked;
import uk.waymark.events.InspectionRecorded;
import uk.waymark.events.InspectionVoided;
import uk.waymark.events.ReportPublished;
import uk.waymark.events.ReportReissued;
import uk.waymark.events.ReportSourceLost;
import uk.waymark.events.ReportWithdrawn;
import uk.waymark.journey.Journey;
import uk.waymark.journey.framework.FrameworkCatalogue;

final class AmendmentRules {

    private AmendmentRules() {}

    /** What must hold for an amendment to be recorded next. */
    static void check(Journey journey, Amendment amendment, Violations v) {
        switch (amendment) {
            case InspectionVoided e -> v.require(!journey.isVoid(e.inspectionId()), "corrects", Rule.INSPECTION_STANDS);
            case ReportReissued e -> {
                stands(journey, e.inspectionId(), v);
                v.day(e.reissuedOn(), "reissuedOn");
                v.link(e.link(), "link");
                v.sha256(e.documentSha256(), "documentSha256");
                v.require(journey.reissues(e.inspectionId()).stream().noneMatch(r -> r.reissuedOn()
                        .equals(e.reissuedOn())), "reissuedOn", Rule.REISSUED_ONCE_A_DAY);
                sound(journey, e, v);
            }
            case ReportWithdrawn e -> {
                stands(journey, e.inspectionId(), v);
                v.day(e.withdrawnOn(), "withdrawnOn");
                sound(journey, e, v);
            }
            case ReportSourceLost e -> {
                v.require(!journey.isVoid(e.inspectionId()), "corrects", Rule.INSPECTION_STANDS);
                v.require(!isLost(journey, e.inspectionId()), "corrects", Rule.SOURCE_WAS_AVAILABLE);
                v.day(e.since(), "since");
            }
            case CorrectionRevoked e -> {
            }
        }
    }

    /** What must hold of an amendment as long as it stands, whatever else is corrected. */
    static void sound(Journey journey, Amendment amendment, Violations v) {
        switch (amendment) {
            case ReportReissued e -> {
                published(journey, e.inspectionId(), e.reissuedOn(), "reissuedOn", v);
                v.require(e.reissuedOn() == null || journey.withdrawal(e.inspectionId())
                        .filter(w -> !e.reissuedOn().isBefore(w.withdrawnOn())).isEmpty(), "reissuedOn",
                        Rule.REISSUED_BEFORE_WITHDRAWAL);
                journey.find(InspectionRecorded.class, e.inspectionId())
                        .flatMap(i -> FrameworkCatalogue.edition(i.edition()))
                        .ifPresent(edition -> InspectionRules.judgements(edition, e.judgements(), v));
            }
            case ReportWithdrawn e -> {
                published(journey, e.inspectionId(), e.withdrawnOn(), "withdrawnOn", v);
                v.require(e.withdrawnOn() == null || journey.reissues(e.inspectionId()).stream()
                        .allMatch(r -> r.reissuedOn().isBefore(e.withdrawnOn())), "withdrawnOn",
                        Rule.REISSUED_BEFORE_WITHDRAWAL);
            }
            case InspectionVoided e -> {
            }
            case ReportSourceLost e -> {
            }
            case CorrectionRevoked e -> {
            }
        }
    }

    private static void stands(Journey journey, String inspectionId, Violations v) {
        v.require(!journey.isVoid(inspectionId), "corrects", Rule.INSPECTION_STANDS);
        v.require(journey.withdrawal(inspectionId).isEmpty(), "corrects", Rule.REPORT_STANDS);
    }

    private static void published(Journey journey, String inspectionId, LocalDate day, String field, Violations v) {
        v.require(day == null || journey.find(ReportPublished.class, inspectionId)
                .filter(report -> day.isBefore(report.publicationDate())).isEmpty(), field,
                Rule.AMENDED_AFTER_PUBLICATION);
    }

    private static boolean isLost(Journey journey, String inspectionId) {
        return journey.amendments().values().stream()
                .anyMatch(a -> a instanceof ReportSourceLost lost && lost.inspectionId().equals(inspectionId));
    }
}
