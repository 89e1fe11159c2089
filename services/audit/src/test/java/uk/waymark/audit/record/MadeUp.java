package uk.waymark.audit.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import uk.waymark.events.EventTypes;
import uk.waymark.journey.history.GeneratedHistory;
import uk.waymark.journey.history.Histories;
import uk.waymark.journey.history.Recorded;
import uk.waymark.runtime.events.StoredEvent;

/** Generated histories as an event store would hold them. */
public final class MadeUp {

    private MadeUp() {}

    /** Every journey of so many histories. */
    public static void journeys(int histories, BiConsumer<GeneratedHistory, List<StoredEvent>> check) {
        Histories.forEach(histories,
                history -> history.urns().forEach(urn -> check.accept(history, journey(history, urn))));
    }

    /** A directory that knows nobody. */
    public static People nobody() {
        return People.of(Map.of());
    }

    private static List<StoredEvent> journey(GeneratedHistory history, String urn) {
        List<StoredEvent> events = new ArrayList<>();
        long position = 0;
        for (Recorded one : history.recorded()) {
            position++;
            if (one.urn().equals(urn)) {
                events.add(new StoredEvent(position, urn, events.size(), one.id(), one.at(),
                        EventTypes.nameOf(one.event().getClass()).orElseThrow(), "1", "{}", Map.of("actor", "a-test"),
                        one.event()));
            }
        }
        return events;
    }
}
