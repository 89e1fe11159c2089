package uk.waymark.recording.commands;

import uk.waymark.events.KnownDate;
import uk.waymark.events.Source;
import uk.waymark.events.StatementRecorded;

/** Records what somebody in a public role said: a claim with a source. */
public record RecordStatement(String urn, String statementId, String words, String person, String role, KnownDate on,
        Source source) implements RecordingCommand {

    @Override
    public StatementRecorded toEvent() {
        return new StatementRecorded(urn, statementId, words, person, role, on, source);
    }
}
