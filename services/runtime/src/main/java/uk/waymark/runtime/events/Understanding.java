package uk.waymark.runtime.events;

import java.util.function.Supplier;
import uk.waymark.events.JourneyEvent;

/**
 * What a stored event is understood as, worked out when somebody asks: so one that cannot be read stands in nobody's way
 * who does not ask for it.
 */
public final class Understanding {

    private Supplier<JourneyEvent> reading;
    private JourneyEvent understood;

    private Understanding(Supplier<JourneyEvent> reading, JourneyEvent understood) {
        this.reading = reading;
        this.understood = understood;
    }

    static Understanding of(JourneyEvent event) {
        return new Understanding(null, event);
    }

    /** Reads it when it is asked for the first time, and again as long as that fails. */
    public static Understanding by(Supplier<JourneyEvent> reading) {
        return new Understanding(reading, null);
    }

    /** @throws UnreadableEvent if it cannot be */
    public synchronized JourneyEvent event() {
        if (reading != null) {
            understood = reading.get();
            reading = null;
        }
        return understood;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Understanding that && event().equals(that.event());
    }

    @Override
    public int hashCode() {
        return event().hashCode();
    }
}
