package uk.waymark.recording.batches;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import uk.waymark.journey.Proposal;
import uk.waymark.recording.imports.jobs.ImportJob;
import uk.waymark.recording.imports.jobs.JobState;
import uk.waymark.recording.imports.plan.RowStatus;

/**
 * A batch as answers tell it.
 *
 * @param state     of the import
 * @param actor     opaque id of who proposed it
 * @param actorName who that is, as far as the directory knows
 * @param rows      of the import, by result
 * @param proposals by what became of them
 * @param authorities it is about: their names, by URN
 * @param decision  the newest; null when nobody has decided yet
 * @param decidedBy who that was, as far as the directory knows
 */
record BatchView(String importId, JobState state, String actor, String actorName, String reason,
        String evidenceLink, Instant createdAt, Map<String, Integer> rows, Map<String, Integer> proposals,
        Map<String, String> authorities, Decision decision, String decidedBy) {

    static BatchView of(ImportJob job, Batch batch, Decision decision, Map<String, String> names) {
        Map<String, Integer> rows = new LinkedHashMap<>();
        for (RowStatus status : RowStatus.values()) {
            rows.put(status.code(), job.count(status));
        }
        Map<String, Integer> proposals = new LinkedHashMap<>();
        for (Proposal.State state : Proposal.State.values()) {
            proposals.put(state.name().toLowerCase(Locale.ROOT), 0);
        }
        batch.proposals().forEach(proposal -> proposals
                .merge(batch.state(proposal).state().name().toLowerCase(Locale.ROOT), 1, Integer::sum));
        return new BatchView(job.id(), job.state(), job.order().actor(),
                names.get(job.order().actor()), job.order().reason(), job.order().evidenceLink(), job.createdAt(),
                rows, proposals, batch.names(), decision,
                decision == null ? null : names.get(decision.actor()));
    }
}
