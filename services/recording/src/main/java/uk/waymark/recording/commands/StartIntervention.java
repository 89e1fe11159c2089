package uk.waymark.recording.commands;

import uk.waymark.events.InterventionKind;
import uk.waymark.events.InterventionStarted;
import uk.waymark.events.KnownDate;
import uk.waymark.events.Source;

/**
 * Records that the Department for Education intervened.
 *
 * @param supersedes id of the intervention this one replaces; null when it replaces none
 */
public record StartIntervention(String urn, String interventionId, InterventionKind kind, KnownDate started,
        String supersedes, String detail, Source source) implements RecordingCommand {

    @Override
    public InterventionStarted toEvent() {
        return new InterventionStarted(urn, interventionId, kind, started, supersedes, detail, source);
    }
}
