package uk.waymark.recording.commands;

import java.util.List;
import uk.waymark.events.Fact;
import uk.waymark.journey.rules.Violation;

/** What became of a command. */
public sealed interface Outcome {

    /** An event was stored. */
    record Recorded(Receipt receipt) implements Outcome {}

    /** Exactly this was recorded before; nothing was stored. */
    record AlreadySo(Receipt receipt) implements Outcome {}

    /**
     * Rules do not allow it; nothing was stored.
     *
     * @param violations all of them, at least one
     * @param recorded   what stands in the journey under the same key and differs; null when that is not the reason
     */
    record Refused(List<Violation> violations, Fact recorded) implements Outcome {}
}
