package uk.waymark.recording.commands;

import java.time.LocalDate;
import uk.waymark.events.AuthorityCodesChanged;

/** Gives an authority other codes from a day on; a code left out stays. */
public record ChangeAuthorityCodes(String urn, String onsCode, String dfeCode,
        LocalDate from) implements RecordingCommand {

    @Override
    public AuthorityCodesChanged toEvent() {
        return new AuthorityCodesChanged(urn, onsCode, dfeCode, from);
    }
}
