package uk.waymark.runtime.projection.live;

import java.util.function.Supplier;
import uk.waymark.runtime.events.EventHead;
import uk.waymark.runtime.events.RecordedEvent;
import uk.waymark.runtime.events.StoredEvent;
import uk.waymark.runtime.projection.fold.PoisonEvent;

/** An event on its way into a projection. It is read when it is its turn: that may fail. */
public final class Delivered {

    private final EventHead head;
    private final Supplier<RecordedEvent> reading;

    public Delivered(EventHead head, Supplier<RecordedEvent> reading) {
        this.head = head;
        this.reading = reading;
    }

    public static Delivered of(RecordedEvent event) {
        return new Delivered(event.head(), () -> event);
    }

    public static Delivered of(StoredEvent event) {
        return new Delivered(event.head(), event::recorded);
    }

    EventHead head() {
        return head;
    }

    String urn() {
        return head.urn();
    }

    long version() {
        return head.version();
    }

    /** @throws PoisonEvent if it cannot be read */
    RecordedEvent read() {
        return PoisonEvent.orPoison(head, reading);
    }
}
