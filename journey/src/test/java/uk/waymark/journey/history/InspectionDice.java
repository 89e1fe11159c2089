package uk.waymark.journey.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.waymark.events.DateSpan;
import uk.waymark.events.InspectionRecorded;
import uk.waymark.events.Judgement;
import uk.waymark.events.Scope;
import uk.waymark.journey.framework.AskedJudgement;
import uk.waymark.journey.framework.Edition;
import uk.waymark.journey.framework.FrameworkCatalogue;

/** Inspections as every edition of the catalogue knows them; a new edition is drawn from the day it is entered there. */
final class InspectionDice {

    private final Dice dice;

    InspectionDice(Dice dice) {
        this.dice = dice;
    }

    /**
     * A valid inspection; empty when the edition drawn was not in use between the two days.
     *
     * @param notBefore the first day on which it may start
     * @param before    the day before which it must start
     * @param earlier   inspections whose days on site may be drawn again
     */
    Optional<InspectionRecorded> draw(String urn, String id, LocalDate notBefore, LocalDate before,
            List<InspectionRecorded> earlier) {
        Edition edition = dice.of(FrameworkCatalogue.editions());
        LocalDate first = later(edition.firstStart() == null ? Dice.FIRST : edition.firstStart(), notBefore);
        LocalDate last = earlier(edition.lastStart() == null ? Dice.LAST : edition.lastStart(), before.minusDays(1));
        if (last.isBefore(first)) {
            return Optional.empty();
        }
        List<DateSpan> visits = !edition.complete() && dice.oneIn(3) ? List.of() : visits(dice.between(first, last));
        if (!earlier.isEmpty() && dice.oneIn(4)) {
            List<DateSpan> again = dice.of(earlier).visits();
            if (!again.isEmpty() && !again.getFirst().start().isBefore(first)
                    && !again.getFirst().start().isAfter(last)) {
                visits = again;
            }
        }
        Scope scope = dice.oneIn(7) ? dice.of(Scope.values()) : Scope.WHOLE_SERVICE;
        return Optional.of(new InspectionRecorded(urn, id, edition.code(), dice.oneIn(3) ? "short" : "standard", scope,
                visits, dice.oneIn(4) ? List.of() : List.of("A Lead Inspector"), judgements(edition)));
    }

    /** The same judgements with some other grades of the same edition. */
    static List<Judgement> regraded(String edition, List<Judgement> judgements, Dice dice) {
        List<String> scale = FrameworkCatalogue.edition(edition).orElseThrow().scale();
        return judgements.stream()
                .map(j -> dice.oneIn(2) ? new Judgement(j.code(), dice.of(scale), j.label()) : j).toList();
    }

    private List<DateSpan> visits(LocalDate start) {
        DateSpan first = new DateSpan(start, start.plusDays(dice.below(19)));
        if (!dice.oneIn(6)) {
            return List.of(first);
        }
        LocalDate back = first.end().plusDays(1 + dice.below(60));
        return List.of(first, new DateSpan(back, back.plusDays(dice.below(5))));
    }

    private List<Judgement> judgements(Edition edition) {
        boolean nothingJudged = dice.oneIn(15);
        List<Judgement> judgements = new ArrayList<>();
        for (AskedJudgement asked : edition.judgements()) {
            if (edition.complete() || !dice.oneIn(4)) {
                String grade = nothingJudged || dice.oneIn(10)
                        ? dice.oneIn(2) ? "not_judged" : "unknown"
                        : dice.of(edition.scale());
                judgements.add(new Judgement(asked.code(), grade, dice.oneIn(3) ? null : asked.label()));
            }
        }
        return judgements;
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }
}
