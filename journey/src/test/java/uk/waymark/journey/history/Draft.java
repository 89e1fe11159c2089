package uk.waymark.journey.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.waymark.events.JourneyEvent;

/** One journey as far as it was made up. */
record Draft(String urn, Dice dice, List<JourneyEvent> recorded) {

    Draft(String urn, Dice dice) {
        this(urn, dice, new ArrayList<>());
    }

    <E extends JourneyEvent> List<E> all(Class<E> type) {
        return recorded.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** One of them at random. */
    <E> Optional<E> some(Stream<E> candidates) {
        List<E> all = candidates.toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(dice.of(all));
    }

    String newId(String kind) {
        return urn + "-" + kind + "-" + recorded.size();
    }
}
