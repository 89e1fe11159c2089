package uk.waymark.runtime.events;

import java.util.Iterator;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/** A whole event store, to be moved into another, whichever each is. */
public interface EventArchive {

    /** Hands over every event that was settled when it was called, in order. */
    void read(Consumer<KeptEvent> each);

    /** Number of events, settled or not; for progress. */
    long count();

    /**
     * Fills an empty store, in this order.
     *
     * @param count number of events that follow
     * @param done  told now and then how many there are by then
     * @throws StoreNotEmpty         if anything is recorded in it, or was meanwhile
     * @throws IllegalStateException if it stops half-way; the message says whether anything was kept
     */
    void fill(Iterator<KeptEvent> events, long count, LongConsumer done);

    /** Another record is in the store already. */
    final class StoreNotEmpty extends IllegalStateException {

        private static final long serialVersionUID = 1;

        StoreNotEmpty() {
            super("the event store is not empty");
        }
    }
}
