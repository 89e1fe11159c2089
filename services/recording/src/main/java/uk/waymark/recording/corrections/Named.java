package uk.waymark.recording.corrections;

import java.util.Optional;
import uk.waymark.events.Fact;
import uk.waymark.journey.FactKey;
import uk.waymark.journey.Journey;

/**
 * The event that a correction names.
 *
 * @param key    what the event is about; null when no such event is known
 * @param stated what the event states; null when it states no fact
 */
record Named(Journey journey, String urn, String eventId, FactKey key, Fact stated) {

    static Named in(Journey journey, String urn, String eventId) {
        Optional<FactKey> key = eventId == null ? Optional.empty() : journey.about(eventId);
        Optional<Fact> stated = key.flatMap(known -> journey.history(known).stream()
                .filter(noted -> eventId.equals(noted.eventId())).findFirst())
                .flatMap(noted -> Journey.factOf(noted.event()));
        return new Named(journey, urn, eventId, key.orElse(null), stated.orElse(null));
    }

    /** Of the inspection whose record or report the event is about. */
    String inspectionId() {
        return key.id();
    }
}
