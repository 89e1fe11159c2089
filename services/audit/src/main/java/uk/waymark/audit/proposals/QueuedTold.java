package uk.waymark.audit.proposals;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import uk.waymark.audit.record.People;
import uk.waymark.audit.record.Person;
import uk.waymark.events.CorrectionKind;
import uk.waymark.events.Evidence;
import uk.waymark.events.FieldChange;
import uk.waymark.journey.Proposal;

/** A proposal in the queue. */
record QueuedTold(String proposalId, @Schema(example = "80566") String urn, String authority, Proposal.State state,
        @Schema(description = "The correction it proposes", example = "report-corrected") String event,
        CorrectionKind kind, @Schema(description = "Event it would put right") String corrects,
        @Schema(description = "What it would put right", example = "report-published 80566-2021-08-20") String subject,
        List<FieldChange> changes, String reason, @Schema(description = "Of the import it came with") String batch,
        Person proposedBy, Instant proposedAt, Person decidedBy, Instant decidedAt,
        @Schema(description = "Why it was rejected or withdrawn") String outcome, Evidence evidence,
        @Schema(description = "Whether an open proposal does not fit what is recorded now") boolean stale) {

    static QueuedTold of(Proposed p, People people) {
        return new QueuedTold(p.proposalId(), p.urn(), p.authority(), p.state(), p.event(), p.kind(), p.corrects(),
                p.subject(), p.changes(), p.reason(), p.batch(), people.person(p.proposedBy()), p.proposedAt(),
                people.person(p.decidedBy()), p.decidedAt(), p.outcome(), p.evidence(), p.stale());
    }
}
