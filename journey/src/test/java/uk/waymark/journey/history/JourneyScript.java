package uk.waymark.journey.history;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import uk.waymark.events.JourneyEvent;
import uk.waymark.journey.history.Attempt.Outcome;

/** What happens next to one authority. */
final class JourneyScript {

    private final Draft draft;
    private final Dice dice;
    private final FactDice facts;
    private final Mistakes mistakes;
    private int attempts;

    JourneyScript(String urn, List<String> urns, Random random) {
        dice = new Dice(random);
        draft = new Draft(urn, dice);
        facts = new FactDice(draft, urns);
        mistakes = new Mistakes(draft);
    }

    String urn() {
        return draft.urn();
    }

    Attempt next(Instant at) {
        if (draft.isEmpty()) {
            return dice.oneIn(10)
                    ? attempt(at, mistakes.beforeRegistration(), Outcome.REFUSED)
                    : accepted(at, facts.registration());
        }
        if (dice.oneIn(8)) {
            return attempt(at, dice.of(List.copyOf(draft.standing())), Outcome.ALREADY_SO);
        }
        if (dice.oneIn(8)) {
            return attempt(at, mistakes.draw(), Outcome.REFUSED);
        }
        for (;;) {
            Optional<? extends JourneyEvent> fact = facts.draw();
            if (fact.isPresent()) {
                return accepted(at, fact.get());
            }
        }
    }

    private Attempt accepted(Instant at, JourneyEvent event) {
        Attempt attempt = attempt(at, event, Outcome.ACCEPTED);
        draft.record(attempt.id(), event);
        return attempt;
    }

    private Attempt attempt(Instant at, JourneyEvent event, Outcome expected) {
        return new Attempt(draft.urn() + "#" + attempts++, at, event, expected);
    }
}
