package uk.waymark.journey.history;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import uk.waymark.events.JourneyEvent;
import uk.waymark.journey.history.Proposal.Outcome;

/** What happens next to one authority. */
final class JourneyScript {

    private final Draft draft;
    private final Dice dice;
    private final FactDice facts;
    private final Mistakes mistakes;

    JourneyScript(String urn, List<String> urns, Random random) {
        dice = new Dice(random);
        draft = new Draft(urn, dice);
        facts = new FactDice(draft, urns);
        mistakes = new Mistakes(draft);
    }

    String urn() {
        return draft.urn();
    }

    Proposal next(Instant at) {
        if (draft.recorded().isEmpty()) {
            return dice.oneIn(10)
                    ? new Proposal(at, mistakes.beforeRegistration(), Outcome.REFUSED)
                    : accepted(at, facts.registration());
        }
        if (dice.oneIn(8)) {
            return new Proposal(at, dice.of(draft.recorded()), Outcome.ALREADY_SO);
        }
        if (dice.oneIn(8)) {
            return new Proposal(at, mistakes.draw(), Outcome.REFUSED);
        }
        for (;;) {
            Optional<? extends JourneyEvent> fact = facts.draw();
            if (fact.isPresent()) {
                return accepted(at, fact.get());
            }
        }
    }

    private Proposal accepted(Instant at, JourneyEvent event) {
        draft.recorded().add(event);
        return new Proposal(at, event, Outcome.ACCEPTED);
    }
}
