package uk.waymark.recording.corrections;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uk.waymark.events.Compensation;
import uk.waymark.journey.Journey;
import uk.waymark.journey.impact.Impact;
import uk.waymark.recording.journeys.Journeys;

/** Says what corrections would change, without recording anything. */
public final class Previews {

    private final Journeys journeys;

    public Previews(Journeys journeys) {
        this.journeys = journeys;
    }

    /**
     * What these would change if they were recorded now, one after the other.
     *
     * @param before      journeys as they are, by URN
     * @param corrections those for each of them, in order; allowed by the rules
     */
    public Impact of(Map<String, Journey> before, Map<String, List<Compensation>> corrections) {
        Map<String, Journey> all = new HashMap<>(journeys.all());
        all.putAll(before);
        Map<String, Journey> after = new HashMap<>();
        corrections.forEach((urn, own) -> after.put(urn, after(before.get(urn), own)));
        return Impact.of(all, after);
    }

    private static Journey after(Journey before, List<Compensation> corrections) {
        Journey journey = before;
        for (Compensation correction : corrections) {
            journey = journey.with("assumed-" + journey.amendments().size(), null, correction);
        }
        return journey;
    }
}
