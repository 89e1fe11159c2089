package uk.waymark.journey.history;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.waymark.events.ActionPlanSubmitted;
import uk.waymark.events.Amendment;
import uk.waymark.events.CorrectionRevoked;
import uk.waymark.events.Grounds;
import uk.waymark.events.InspectionRecorded;
import uk.waymark.events.InspectionVoided;
import uk.waymark.events.ReportPublished;
import uk.waymark.events.ReportReissued;
import uk.waymark.events.ReportSourceLost;
import uk.waymark.events.ReportWithdrawn;

/** What becomes of reports and inspections after they were recorded, and what of that is taken back. */
final class AmendmentDice {

    private final Draft draft;
    private final Dice dice;

    AmendmentDice(Draft draft) {
        this.draft = draft;
        this.dice = draft.dice();
    }

    /** Empty when what was drawn has no place on the journey now. */
    Optional<? extends Amendment> draw(Grounds grounds) {
        return switch (dice.below(7)) {
            case 0, 1 -> reissue(grounds);
            case 2, 3 -> withdrawal(grounds);
            case 4 -> loss(grounds);
            case 5 -> voiding(grounds);
            default -> revocation(grounds);
        };
    }

    private Optional<ReportReissued> reissue(Grounds grounds) {
        return report(ReportWithdrawn.class).flatMap(r -> {
            LocalDate day = r.publicationDate().plusDays(dice.below(400));
            InspectionRecorded i = draft.all(InspectionRecorded.class).stream()
                    .filter(one -> one.inspectionId().equals(r.inspectionId())).findFirst().orElseThrow();
            return days(draft, r.inspectionId()).anyMatch(day::equals)
                    ? Optional.empty()
                    : Optional.of(new ReportReissued(r.urn(), r.inspectionId(), draft.statement(r), day,
                            InspectionDice.regraded(i.edition(), i.judgements(), dice), dice.link(), null, List.of(),
                            grounds));
        });
    }

    private Optional<ReportWithdrawn> withdrawal(Grounds grounds) {
        return report(ReportWithdrawn.class).map(r -> {
            LocalDate first = Stream.concat(Stream.of(r.publicationDate()),
                    days(draft, r.inspectionId()).map(day -> day.plusDays(1))).max(LocalDate::compareTo).get();
            return new ReportWithdrawn(r.urn(), r.inspectionId(), draft.statement(r), first.plusDays(dice.below(500)),
                    List.of(), grounds);
        });
    }

    private Optional<ReportSourceLost> loss(Grounds grounds) {
        return report(ReportSourceLost.class).map(r -> new ReportSourceLost(r.urn(), r.inspectionId(),
                draft.statement(r), dice.day(), List.of(), grounds));
    }

    private Optional<InspectionVoided> voiding(Grounds grounds) {
        List<String> answered = draft.all(ActionPlanSubmitted.class).stream().map(ActionPlanSubmitted::inspectionId)
                .toList();
        return draft.some(
                draft.all(InspectionRecorded.class).stream().filter(i -> !answered.contains(i.inspectionId())))
                .map(i -> new InspectionVoided(i.urn(), i.inspectionId(), draft.statement(i), List.of(), grounds));
    }

    private Optional<CorrectionRevoked> revocation(Grounds grounds) {
        return draft.some(draft.amendments().keySet().stream())
                .map(id -> new CorrectionRevoked(draft.urn(), id, List.of(), grounds));
    }

    /** A published report to which this has not happened. */
    private Optional<ReportPublished> report(Class<? extends Amendment> unless) {
        return draft.some(draft.all(ReportPublished.class).stream().filter(r -> draft.amendments(unless).stream()
                .noneMatch(a -> inspectionId(a).equals(r.inspectionId()))));
    }

    /** The days of a report's reissues and of its withdrawal. */
    static Stream<LocalDate> days(Draft draft, String inspectionId) {
        return draft.amendments().values().stream().filter(a -> inspectionId(a).equals(inspectionId))
                .flatMap(a -> Effective.days(a).stream().filter(day -> !(a instanceof ReportSourceLost)));
    }

    private static String inspectionId(Amendment amendment) {
        return switch (amendment) {
            case ReportReissued e -> e.inspectionId();
            case ReportWithdrawn e -> e.inspectionId();
            case ReportSourceLost e -> e.inspectionId();
            case InspectionVoided e -> e.inspectionId();
            case CorrectionRevoked e -> "none";
        };
    }
}
