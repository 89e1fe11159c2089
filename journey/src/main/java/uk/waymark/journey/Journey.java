package uk.waymark.journey;

import java.util.Optional;
import java.util.stream.Stream;
import org.pcollections.OrderedPMap;
import org.pcollections.PMap;
import uk.waymark.events.JourneyEvent;

/**
 * What is known of one authority: its facts by key, in the order they were recorded. Immutable; every fold starts from
 * here, and {@link #with} is the only way forward.
 */
public record Journey(PMap<FactKey, JourneyEvent> facts) {

    public static final Journey EMPTY = new Journey(OrderedPMap.empty());

    /** The journey after one more event. */
    public Journey with(JourneyEvent event) {
        return new Journey(facts.plus(FactKey.of(event), event));
    }

    public boolean isEmpty() {
        return facts.isEmpty();
    }

    /** The fact of this type under this id; empty when none was recorded. */
    public <E extends JourneyEvent> Optional<E> find(Class<E> type, String id) {
        return Optional.ofNullable(facts.get(new FactKey(type, id))).map(type::cast);
    }

    /** All facts of a type, in the order they were first recorded. */
    public <E extends JourneyEvent> Stream<E> all(Class<E> type) {
        return facts.values().stream().filter(type::isInstance).map(type::cast);
    }
}
