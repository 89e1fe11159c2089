package uk.waymark.audit.state;

import java.util.ArrayList;
import java.util.List;
import uk.waymark.journey.Journey;
import uk.waymark.journey.timeline.Timeline;
import uk.waymark.runtime.events.StoredEvent;

/**
 * The folds of one journey after some of its events.
 *
 * @param timeline does not know of proposals
 */
public record Known(Journey journey, Timeline timeline) {

    public static final Known NOTHING = new Known(Journey.EMPTY, Timeline.EMPTY);

    public Known with(StoredEvent event) {
        return new Known(journey.with(event.eventId(), event.recordedAt(), event.event()),
                timeline.with(event.eventId(), event.recordedAt(), event.event()));
    }

    public static Known of(List<StoredEvent> events) {
        Known known = NOTHING;
        for (StoredEvent event : events) {
            known = known.with(event);
        }
        return known;
    }

    /** What was known before the first of these events, and after each of them. */
    public static List<Known> each(List<StoredEvent> events) {
        List<Known> all = new ArrayList<>(List.of(NOTHING));
        for (StoredEvent event : events) {
            all.add(all.getLast().with(event));
        }
        return all;
    }
}
