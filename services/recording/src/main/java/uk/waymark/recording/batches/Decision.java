package uk.waymark.recording.batches;

import java.time.Instant;
import java.util.List;
import uk.waymark.recording.imports.jobs.JobState;

/**
 * What is being decided on a batch, or was last.
 *
 * @param actor    opaque id of who decides
 * @param reason   null for an approval
 * @param total    proposals that were open when it began
 * @param done     those that have been decided, or refused
 * @param refusals what the rules did not let pass
 */
public record Decision(DecisionKind decision, String actor, String reason, JobState state, int total, int done,
        List<Refusal> refusals, Instant startedAt, Instant finishedAt) {}
