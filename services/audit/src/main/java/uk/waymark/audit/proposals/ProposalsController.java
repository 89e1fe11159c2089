package uk.waymark.audit.proposals;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.waymark.audit.record.Basis;
import uk.waymark.audit.record.People;
import uk.waymark.audit.record.RecordedJourney;
import uk.waymark.audit.record.Records;
import uk.waymark.audit.record.Then;
import uk.waymark.runtime.events.StoredEvent;
import uk.waymark.runtime.projection.Knowledge;
import uk.waymark.runtime.projection.Known;
import uk.waymark.runtime.security.Directory;
import uk.waymark.runtime.web.problem.NotFound;
import uk.waymark.runtime.web.query.MinPosition;
import uk.waymark.runtime.web.query.Paged;
import uk.waymark.runtime.web.query.Paging;

@RestController
@Tag(name = "Corrections")
final class ProposalsController {

    private final Queue queue;
    private final BatchQueue batches;
    private final Knowledge knowledge;
    private final Records records;
    private final Directory directory;

    ProposalsController(Queue queue, BatchQueue batches, Knowledge knowledge, Records records, Directory directory) {
        this.queue = queue;
        this.batches = batches;
        this.knowledge = knowledge;
        this.records = records;
        this.directory = directory;
    }

    @GetMapping("/api/corrections")
    @Operation(summary = "The queue of proposed corrections, the newest first", description = "And what became of those that were decided.")
    QueueAnswer queue(ProposalFilter filter, Paging paging, KnownAt knownAt, MinPosition minPosition) {
        knowledge.awaitPosition(minPosition.value());
        Known known = knowledge.at(knownAt.instant());
        Queue.Found found = queue.find(filter, known.knownAt(), paging.size(), paging.offset());
        People people = People.named(found.page().stream().flatMap(p -> Stream.of(p.proposedBy(), p.decidedBy())),
                directory);
        return new QueueAnswer(Paged.of(found.page().stream().map(p -> QueuedTold.of(p, people)).toList(), paging,
                found.total()),
                new Basis(known.knownAt(), known.position(),
                        known.behind().isEmpty() ? null : known.behind()));
    }

    @GetMapping("/api/corrections/batches")
    @Operation(summary = "Proposals by the import they came with, the newest first", description = "Those in which any proposal is as the parameters ask. Each is decided as one below /api/corrections/batches/{importId}.")
    BatchesAnswer batches(ProposalFilter filter, Paging paging, KnownAt knownAt, MinPosition minPosition) {
        knowledge.awaitPosition(minPosition.value());
        Known known = knowledge.at(knownAt.instant());
        BatchQueue.Found found = batches.find(filter, known.knownAt(), paging.size(), paging.offset());
        People people = People.named(found.page().stream().map(BatchQueue.Row::proposedBy), directory);
        return new BatchesAnswer(Paged.of(found.page().stream().map(row -> BatchTold.of(row, people)).toList(), paging,
                found.total()), new Basis(known.knownAt(), known.position()));
    }

    @GetMapping("/api/corrections/{proposalId}")
    @Operation(summary = "One proposal, whether it still fits what is recorded, and the history of what it would put right", description = "Straight from the events. A stale proposal names every rule it would break now, and what changed since.")
    ProposalAnswer proposal(@PathVariable String proposalId,
            @Parameter(description = "Of the authority: a proposal's id is unique within its journey", example = "80566") @RequestParam String urn,
            Then then) {
        RecordedJourney recorded = records.of(urn, then);
        Deliberations deliberations = Deliberations.NONE;
        for (StoredEvent event : recorded.events()) {
            deliberations = deliberations.with(event.recorded());
        }
        Proposed proposed = deliberations.proposed().stream().filter(p -> p.proposalId().equals(proposalId))
                .findFirst().orElseThrow(() -> new NotFound("no such proposal is recorded for this authority"));
        return ProposalAnswer.of(proposed, recorded, deliberations.journey(),
                People.of(recorded.events(), directory));
    }
}
