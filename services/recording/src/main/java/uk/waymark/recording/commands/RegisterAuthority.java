package uk.waymark.recording.commands;

import java.time.LocalDate;
import java.util.List;
import uk.waymark.events.AuthorityRegistered;

/** Begins a journey. The only command that a URN nobody knows can answer. */
public record RegisterAuthority(String urn, String name, String region, String authorityType, String onsCode,
        String dfeCode, LocalDate established, List<String> statisticalNeighbours,
        String note) implements RecordingCommand {

    @Override
    public AuthorityRegistered toEvent() {
        return new AuthorityRegistered(urn, name, region, authorityType, onsCode, dfeCode, established,
                statisticalNeighbours, note);
    }
}
