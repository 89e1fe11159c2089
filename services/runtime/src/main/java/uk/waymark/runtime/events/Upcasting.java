package uk.waymark.runtime.events;

import com.fasterxml.jackson.databind.node.ObjectNode;
import uk.waymark.events.EventTypes;
import uk.waymark.events.Upcast;

/** Brings a stored event to the revision of today. */
final class Upcasting {

    private Upcasting() {}

    /** @throws UnreadableEvent if nothing reads this revision */
    static ObjectNode upcast(String type, String revision, ObjectNode stored) {
        ObjectNode event = stored;
        String reached = revision;
        for (Upcast step : Upcast.IN_ORDER) {
            if (step.type().equals(type) && step.from().equals(reached)) {
                event = step.apply(event);
                reached = step.to();
            }
        }
        if (!EventTypes.classOf(type).map(EventTypes::revisionOf).filter(reached::equals).isPresent()) {
            throw new UnreadableEvent("nothing reads revision " + revision + " of " + type);
        }
        return event;
    }
}
