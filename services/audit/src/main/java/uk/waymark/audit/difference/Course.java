package uk.waymark.audit.difference;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.waymark.journey.Journey;
import uk.waymark.journey.counting.Rated;
import uk.waymark.runtime.events.StoredEvent;

/** One journey as it was known first, and what was recorded then. */
final class Course {

    private final List<StoredEvent> between = new ArrayList<>();
    private Journey before = Journey.EMPTY;
    private Journey after = Journey.EMPTY;

    /** @param first until when it counts as known before */
    void add(StoredEvent event, Instant first) {
        after = with(after, event);
        if (event.recordedAt().isAfter(first)) {
            between.add(event);
        } else {
            before = after;
        }
    }

    Optional<Rated> before() {
        return Rated.of(before);
    }

    Optional<Rated> after() {
        return Rated.of(after);
    }

    /** What is known after each event that was recorded between, in order. */
    List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        Journey journey = before;
        for (StoredEvent event : between) {
            journey = with(journey, event);
            steps.add(new Step(event, Rated.of(journey)));
        }
        return steps;
    }

    record Step(StoredEvent event, Optional<Rated> after) {}

    private static Journey with(Journey journey, StoredEvent event) {
        return journey.with(event.eventId(), event.recordedAt(), event.event());
    }
}
