package uk.waymark.recording.imports.plan;

import java.util.List;
import uk.waymark.recording.commands.ProposeCorrection;
import uk.waymark.recording.commands.RecordingCommand;
import uk.waymark.recording.imports.csv.Claim;
import uk.waymark.recording.imports.csv.Difference;

/**
 * What an import intends for one claim.
 *
 * @param commands    what is missing, in order; empty unless the status is {@code NEW}
 * @param proposals   what is to be proposed; empty unless the status is {@code PROPOSED}
 * @param sent        ids of what an earlier run of this import proposed
 * @param differences empty where everything is recorded as the claim has it
 */
public record Step(Claim claim, RowStatus status, List<RecordingCommand> commands, List<ProposeCorrection> proposals,
        List<String> sent, List<Difference> differences) {

    static Step of(Claim claim, RowStatus status) {
        return new Step(claim, status, List.of(), List.of(), List.of(), List.of());
    }

    static Step adding(Claim claim, List<RecordingCommand> commands) {
        return new Step(claim, RowStatus.NEW, commands, List.of(), List.of(), List.of());
    }

    /** Whether there is something to send. */
    public boolean isOpen() {
        return status == RowStatus.NEW || !proposals.isEmpty();
    }
}
