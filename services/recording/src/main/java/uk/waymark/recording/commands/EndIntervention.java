package uk.waymark.recording.commands;

import uk.waymark.events.InterventionEnded;
import uk.waymark.events.KnownDate;

/** Ends an open intervention; the day may be known only as "by" a day, or not at all. */
public record EndIntervention(String urn, String interventionId, KnownDate ended,
        String detail) implements RecordingCommand {

    @Override
    public InterventionEnded toEvent() {
        return new InterventionEnded(urn, interventionId, ended, detail);
    }
}
