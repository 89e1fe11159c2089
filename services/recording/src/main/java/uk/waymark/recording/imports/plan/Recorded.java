package uk.waymark.recording.imports.plan;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import uk.waymark.events.Fact;
import uk.waymark.journey.FactKey;
import uk.waymark.journey.Journey;
import uk.waymark.runtime.events.EventMetadata;
import uk.waymark.runtime.events.StoredEvent;
import uk.waymark.runtime.events.StoredEvents;

/** The journeys an import touches: as they are recorded, and as they will be after its earlier rows. */
public final class Recorded {

    private record Subject(String urn, FactKey key) {}

    private final Function<String, List<StoredEvent>> stored;
    private final String correlationId;
    private final Map<String, Journey> journeys = new HashMap<>();
    private final Set<Subject> own = new HashSet<>();

    /** @param correlationId of this import, which tells what it recorded itself before it was interrupted */
    public Recorded(StoredEvents stored, String correlationId) {
        this(urn -> stored.ofAuthority(urn, -1), correlationId);
    }

    /** @param stored all events of an authority, in order */
    public Recorded(Function<String, List<StoredEvent>> stored, String correlationId) {
        this.stored = stored;
        this.correlationId = correlationId;
    }

    public Journey journey(String urn) {
        return urn == null ? Journey.EMPTY : journeys.computeIfAbsent(urn, this::load);
    }

    /** Whether this import recorded the fact, in an earlier run. */
    public boolean isOwn(String urn, FactKey key) {
        return own.contains(new Subject(urn, key));
    }

    void put(String urn, Journey journey) {
        journeys.put(urn, journey);
    }

    private Journey load(String urn) {
        Journey journey = Journey.EMPTY;
        for (StoredEvent event : stored.apply(urn)) {
            journey = journey.with(event.eventId(), event.recordedAt(), event.event());
            if (event.event() instanceof Fact fact
                    && correlationId.equals(event.metadata().get(EventMetadata.CORRELATION))) {
                own.add(new Subject(urn, FactKey.of(fact)));
            }
        }
        return journey;
    }
}
