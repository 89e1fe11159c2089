package uk.waymark.recording.imports.plan;

import java.util.List;
import uk.waymark.recording.commands.JourneyCommand;
import uk.waymark.recording.imports.csv.Claim;
import uk.waymark.recording.imports.csv.Difference;

/**
 * What an import intends for one claim.
 *
 * @param commands    what is missing, in order; empty unless the status is {@code NEW}
 * @param differences empty unless the status is {@code DIFFERENT}
 */
public record Step(Claim claim, RowStatus status, List<JourneyCommand> commands, List<Difference> differences) {}
