package uk.waymark.journey.history;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import uk.waymark.events.AuthorityCodesChanged;
import uk.waymark.events.AuthorityRegistered;
import uk.waymark.events.AuthoritySucceeded;
import uk.waymark.events.DeliveryOrganisationAppointed;
import uk.waymark.events.DeliveryOrganisationEnded;
import uk.waymark.events.InspectionRecorded;
import uk.waymark.events.JourneyEvent;
import uk.waymark.journey.framework.Regions;

/** The next fact on a journey that breaks no rule; inspections and reports come most often. */
final class FactDice {

    private final Draft draft;
    private final String urn;
    private final List<String> urns;
    private final Dice dice;
    private final InspectionDice inspections;
    private final PublicationDice publications;
    private final InterventionDice interventions;
    private final CorrectionDice corrections;

    FactDice(Draft draft, List<String> urns) {
        this.draft = draft;
        this.urn = draft.urn();
        this.urns = urns;
        this.dice = draft.dice();
        this.inspections = new InspectionDice(dice);
        this.publications = new PublicationDice(draft);
        this.interventions = new InterventionDice(draft);
        this.corrections = new CorrectionDice(draft);
    }

    JourneyEvent registration() {
        return new AuthorityRegistered(urn, "Authority " + urn, dice.of(Regions.ALL),
                dice.oneIn(3) ? null : "Metropolitan District", "E0800" + urn.substring(1),
                dice.oneIn(3) ? null : urn.substring(2),
                dice.oneIn(5) ? dice.between(Dice.FIRST, Dice.FIRST.plusYears(5)) : null, List.of(), dice.prose());
    }

    /** Empty when what was drawn has no place on the journey now. */
    Optional<? extends JourneyEvent> draw() {
        return switch (dice.below(32)) {
            case 0, 1, 2, 3, 4, 5 -> inspection();
            case 6, 7, 8, 9, 10, 11, 12 -> publications.report();
            case 13, 14 -> publications.visit();
            case 15 -> publications.letter();
            case 16 -> codes();
            case 17 -> dice.oneIn(4) ? succession() : Optional.empty();
            case 18 -> appointment();
            case 19 -> appointmentEnd();
            case 20 -> interventions.start();
            case 21 -> interventions.end();
            case 22 -> interventions.plan();
            case 23, 24, 25, 26, 27, 28, 29, 30 -> corrections.draw();
            default -> dice.oneIn(2) ? interventions.milestone() : interventions.statement();
        };
    }

    private Optional<InspectionRecorded> inspection() {
        LocalDate established = draft.all(AuthorityRegistered.class).getFirst().established();
        LocalDate abolished = draft.all(AuthoritySucceeded.class).stream().findFirst().map(AuthoritySucceeded::on)
                .orElse(Dice.LAST);
        return inspections.draw(urn, draft.newId("inspection"), established == null ? Dice.FIRST : established,
                abolished, draft.all(InspectionRecorded.class));
    }

    private Optional<AuthorityCodesChanged> codes() {
        LocalDate from = dice.day();
        return draft.all(AuthorityCodesChanged.class).stream().anyMatch(c -> c.from().equals(from))
                ? Optional.empty()
                : Optional.of(new AuthorityCodesChanged(urn, "E0" + (8_000_000 + dice.below(999)), null, from));
    }

    private Optional<AuthoritySucceeded> succession() {
        if (!draft.all(AuthoritySucceeded.class).isEmpty()) {
            return Optional.empty();
        }
        Stream<LocalDate> starts = draft.inspectionsEverRecorded()
                .flatMap(i -> i.visits().stream().limit(1)).map(v -> v.start());
        LocalDate existed = Stream
                .concat(draft.all(AuthorityRegistered.class).stream().map(AuthorityRegistered::established), starts)
                .filter(Objects::nonNull).max(LocalDate::compareTo).orElse(Dice.FIRST);
        String successor = urns.stream().filter(u -> !u.equals(urn)).findFirst().orElse("80009");
        return Optional.of(new AuthoritySucceeded(urn, List.of(successor), existed.plusDays(1 + dice.below(400)),
                dice.prose()));
    }

    private Optional<DeliveryOrganisationAppointed> appointment() {
        return Optional.of(new DeliveryOrganisationAppointed(urn, draft.newId("appointment"), "A trust",
                dice.about(dice.day()), dice.prose(), dice.source()));
    }

    private Optional<DeliveryOrganisationEnded> appointmentEnd() {
        List<String> ended = draft.all(DeliveryOrganisationEnded.class).stream()
                .map(DeliveryOrganisationEnded::appointmentId).toList();
        return draft.some(
                draft.all(DeliveryOrganisationAppointed.class).stream().filter(a -> !ended.contains(a.appointmentId())))
                .map(a -> new DeliveryOrganisationEnded(urn, a.appointmentId(), dice.after(a.from()), dice.prose()));
    }
}
