package uk.waymark.recording.journeys;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.axonframework.messaging.MetaData;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import uk.waymark.events.JourneyEvent;
import uk.waymark.journey.Journey;
import uk.waymark.runtime.events.EventMetadata;

/**
 * All that a decision depends on. Immutable, so that what was loaded once can be shared.
 *
 * @param version  sequence number of the newest event; -1 when there is none
 * @param recorded its recorded instant
 * @param keys     what was stored under clients' keys: how a request interrupted before its answer was kept is known again
 */
record Past(Journey journey, long version, Instant recorded, PMap<String, Kept> keys) {

    static final Past NONE = new Past(Journey.EMPTY, -1, Instant.MIN, HashTreePMap.empty());

    private record Kept(String requestHash, long version, Instant recorded) {}

    Past with(JourneyEvent event, String eventId, long eventVersion, Instant eventRecorded, MetaData metadata) {
        Object key = metadata.get(EventMetadata.IDEMPOTENCY_KEY);
        PMap<String, Kept> known = key == null
                ? keys
                : keys.plus(scoped(String.valueOf(metadata.get(EventMetadata.ACTOR)), key.toString()),
                        new Kept(String.valueOf(metadata.get(EventMetadata.REQUEST_HASH)), eventVersion,
                                eventRecorded));
        return new Past(journey.with(eventId, eventRecorded, event), eventVersion, eventRecorded, known);
    }

    /** When an event of a command that came at this instant is recorded: later than everything before it. */
    Instant next(Instant instant) {
        return instant.isAfter(recorded) ? instant : recorded.plus(1, ChronoUnit.MICROS);
    }

    /** The answer this request had before, if it is one that was sent again and keys are still kept. */
    Optional<Answer> answerTo(Context context) {
        if (context.once() == null) {
            return Optional.empty();
        }
        Kept kept = keys.get(scoped(context.actor(), context.once().key()));
        if (kept == null || kept.recorded().isBefore(context.keysSince())) {
            return Optional.empty();
        }
        if (!kept.requestHash().equals(context.once().requestHash())) {
            throw new Rejection.KeyReused().exception();
        }
        return Optional.of(new Answer(kept.version(), true));
    }

    private static String scoped(String actor, String key) {
        return actor + ' ' + key;
    }
}
