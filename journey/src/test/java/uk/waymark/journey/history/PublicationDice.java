package uk.waymark.journey.history;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.waymark.events.InspectionRecorded;
import uk.waymark.events.ReportPublished;
import uk.waymark.events.VisitKind;
import uk.waymark.events.VisitLetterPublished;
import uk.waymark.events.VisitRecorded;

/** Reports and letters: prompt, late, scheduled, or on the day of another one. */
final class PublicationDice {

    private final Draft draft;
    private final Dice dice;

    PublicationDice(Draft draft) {
        this.draft = draft;
        this.dice = draft.dice();
    }

    Optional<ReportPublished> report() {
        List<String> published = draft.all(ReportPublished.class).stream().map(ReportPublished::inspectionId).toList();
        return draft.some(
                draft.all(InspectionRecorded.class).stream().filter(i -> !published.contains(i.inspectionId())))
                .map(i -> {
                    LocalDate end = i.visits().isEmpty() ? dice.day() : i.visits().getLast().end();
                    return new ReportPublished(draft.urn(), i.inspectionId(), day(end),
                            dice.oneIn(4) ? end.plusDays(40) : null, dice.link(),
                            dice.oneIn(3) ? "0".repeat(64) : null, dice.findings());
                });
    }

    Optional<VisitRecorded> visit() {
        LocalDate start = dice.day();
        LocalDate end = start.plusDays(dice.below(3));
        return Optional.of(new VisitRecorded(draft.urn(), draft.newId("visit"), dice.of(VisitKind.values()),
                dice.about(start), dice.oneIn(3) ? null : dice.about(end),
                dice.oneIn(2) ? null : dice.about(end.plusDays(dice.below(90))), dice.link(), dice.prose(),
                dice.source()));
    }

    Optional<VisitLetterPublished> letter() {
        List<String> published = draft.all(VisitLetterPublished.class).stream().map(VisitLetterPublished::visitId)
                .toList();
        return draft.some(draft.all(VisitRecorded.class).stream()
                .filter(v -> v.published() == null && !published.contains(v.visitId()))).map(v -> {
                    LocalDate end = (v.ended() == null ? v.started() : v.ended()).latest().orElse(dice.day());
                    return new VisitLetterPublished(draft.urn(), v.visitId(), day(end), dice.link(), dice.findings());
                });
    }

    private LocalDate day(LocalDate end) {
        List<LocalDate> others = draft.all(ReportPublished.class).stream().map(ReportPublished::publicationDate)
                .filter(d -> !d.isBefore(end)).toList();
        if (!others.isEmpty() && dice.oneIn(4)) {
            return dice.of(others);
        }
        return switch (dice.below(8)) {
            case 0 -> end;
            case 1 -> end.plusDays(dice.below(2000));
            case 2 -> GeneratedHistory.TODAY.isBefore(end) ? end : GeneratedHistory.TODAY.plusDays(dice.below(60));
            default -> end.plusDays(20 + dice.below(100));
        };
    }
}
