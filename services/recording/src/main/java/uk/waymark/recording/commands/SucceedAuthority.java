package uk.waymark.recording.commands;

import java.time.LocalDate;
import java.util.List;
import uk.waymark.events.AuthoritySucceeded;

/** Says that others carry on in an authority's place, from their first day on. */
public record SucceedAuthority(String urn, List<String> successors, LocalDate on,
        String note) implements RecordingCommand {

    @Override
    public AuthoritySucceeded toEvent() {
        return new AuthoritySucceeded(urn, successors, on, note);
    }
}
