package uk.waymark.recording.imports.plan;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import uk.waymark.journey.FactKey;
import uk.waymark.journey.Journey;
import uk.waymark.runtime.events.EventMetadata;
import uk.waymark.runtime.events.StoredEvent;
import uk.waymark.runtime.events.StoredEvents;

/** The journeys an import touches: as they are recorded, and as they will be after its earlier rows. */
public final class Recorded {

    private record Fact(String urn, FactKey key) {}

    private final StoredEvents stored;
    private final String correlationId;
    private final Map<String, Journey> journeys = new HashMap<>();
    private final Set<Fact> own = new HashSet<>();

    /** @param correlationId of this import, which tells what it recorded itself before it was interrupted */
    public Recorded(StoredEvents stored, String correlationId) {
        this.stored = stored;
        this.correlationId = correlationId;
    }

    public Journey journey(String urn) {
        return urn == null ? Journey.EMPTY : journeys.computeIfAbsent(urn, this::load);
    }

    /** Whether this import recorded the fact, in an earlier run. */
    public boolean isOwn(String urn, FactKey key) {
        return own.contains(new Fact(urn, key));
    }

    void put(String urn, Journey journey) {
        journeys.put(urn, journey);
    }

    private Journey load(String urn) {
        Journey journey = Journey.EMPTY;
        for (StoredEvent event : stored.ofAuthority(urn, -1)) {
            journey = journey.with(event.event());
            if (correlationId.equals(event.metadata().get(EventMetadata.CORRELATION))) {
                own.add(new Fact(urn, FactKey.of(event.event())));
            }
        }
        return journey;
    }
}
