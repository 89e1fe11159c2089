package uk.waymark.journey.rules;

import java.util.List;
import uk.waymark.events.Fact;
import uk.waymark.events.JourneyEvent;

/** What becomes of a proposed fact. */
public sealed interface Decision {

    /** It is new and breaks no rule. */
    record Accepted(JourneyEvent event) implements Decision {}

    /** Exactly this is recorded already: nothing is to be stored. */
    record AlreadySo(JourneyEvent recorded) implements Decision {}

    /**
     * It breaks rules.
     *
     * @param recorded what is recorded under the same key and differs; null when that is not the reason
     */
    record Refused(List<Violation> violations, Fact recorded) implements Decision {}
}
