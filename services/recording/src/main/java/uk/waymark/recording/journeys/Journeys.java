package uk.waymark.recording.journeys;

import java.util.HashMap;
import java.util.Map;
import uk.waymark.journey.Journey;
import uk.waymark.runtime.events.StoredEvent;
import uk.waymark.runtime.events.StoredEvents;

/** Journeys as they are recorded, for those who look before they send a command. */
public final class Journeys {

    private final StoredEvents stored;
    private final Map<String, Journey> settled = new HashMap<>();
    private long position = -1;

    public Journeys(StoredEvents stored) {
        this.stored = stored;
    }

    /** With everything that is stored by now; empty for an unknown URN. */
    public Journey of(String urn) {
        Journey journey = Journey.EMPTY;
        for (StoredEvent event : stored.ofAuthority(urn, -1)) {
            journey = with(journey, event);
        }
        return journey;
    }

    /** All there are by URN, with everything that is settled by now. What was read once is not read again. */
    public synchronized Map<String, Journey> all() {
        stored.scan(position, event -> {
            settled.compute(event.urn(), (urn, before) -> with(before == null ? Journey.EMPTY : before, event));
            position = event.position();
            return true;
        });
        return Map.copyOf(settled);
    }

    private static Journey with(Journey journey, StoredEvent event) {
        return journey.with(event.eventId(), event.recordedAt(), event.event());
    }
}
