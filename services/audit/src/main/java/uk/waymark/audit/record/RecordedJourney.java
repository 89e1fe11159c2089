package uk.waymark.audit.record;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import uk.waymark.journey.Journey;
import uk.waymark.runtime.events.StoredEvent;

/**
 * The events of one authority as far as they were known, and nothing else: whatever is folded from them cannot know
 * what came later.
 *
 * @param events in order of version; empty when nothing had been recorded then
 */
public record RecordedJourney(String urn, List<StoredEvent> events, Basis basis) {

    /** Whether anything was recorded of it at the instant asked about. */
    @Schema(name = "Knowledge")
    public enum State {
        RECORDED,
        /** Nothing had been recorded of the authority at the instant asked about. */
        NOTHING_RECORDED_YET
    }

    public State state() {
        return events.isEmpty() ? State.NOTHING_RECORDED_YET : State.RECORDED;
    }

    /** Of the newest event; null when there is none. */
    public Long version() {
        return events.isEmpty() ? null : events.getLast().version();
    }

    /** All of it folded. */
    public Journey journey() {
        return fold(events);
    }

    /** Events folded from the first one on. */
    public static Journey fold(List<StoredEvent> events) {
        Journey journey = Journey.EMPTY;
        for (StoredEvent event : events) {
            journey = journey.with(event.eventId(), event.recordedAt(), event.event());
        }
        return journey;
    }
}
