package uk.waymark.runtime.projection;

import java.time.LocalDate;
import java.util.Collection;
import uk.waymark.runtime.events.RecordedEvent;

/**
 * What a module says about its projection. The runtime does the rest, with these same functions: live updates, rebuild,
 * progress, the change log and the day tick. A bean of this type is enough to have it run.
 *
 * @param <S> the fold's immutable state for one authority
 * @param <F> a fact that holds for one authority; record equality decides what an event changed
 */
public interface Projection<S, F extends Record> {

    /**
     * Name of the processing group, such as {@code current-rating}; its schema is the same with underscores and is
     * migrated from {@code classpath:db/projection} and the module's own scripts.
     */
    String name();

    /**
     * Raised by every release that folds otherwise or keeps its facts in another shape. Rows that an earlier revision made
     * are made anew at the first start; until then they are read, so reading bears with the shape before.
     */
    default int revision() {
        return 1;
    }

    /** A journey of which nothing is known. */
    S empty();

    /** The state after one more event, in order of version; the same instance when nothing changed. Pure. */
    S evolve(S state, RecordedEvent event);

    /** Everything that holds in this state. Pure. Facts are unique by {@link FactTable#key}. */
    Collection<F> facts(S state);

    /**
     * What the public may see of this state on a day (Europe/London); equal values mean that nothing changed for it.
     * Pure.
     */
    Object visible(S state, LocalDate today);

    FactTable<F> table();
}
