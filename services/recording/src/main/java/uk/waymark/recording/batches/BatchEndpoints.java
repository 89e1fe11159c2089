package uk.waymark.recording.batches;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.waymark.recording.corrections.Previews;
import uk.waymark.recording.imports.jobs.ImportJob;
import uk.waymark.recording.imports.jobs.Imports;
import uk.waymark.recording.imports.plan.RowStatus;
import uk.waymark.runtime.security.CurrentActor;
import uk.waymark.runtime.security.Directory;
import uk.waymark.runtime.web.query.Paged;
import uk.waymark.runtime.web.query.Paging;

/** Everything an import proposed, previewed and decided as one. */
@RestController
@RequestMapping("/api/corrections/batches/{importId}")
@Tag(name = "Corrections")
final class BatchEndpoints {

    private final Batches batches;
    private final Imports imports;
    private final Previews previews;
    private final Directory directory;

    BatchEndpoints(Batches batches, Imports imports, Previews previews, Directory directory) {
        this.batches = batches;
        this.imports = imports;
        this.previews = previews;
        this.directory = directory;
    }

    /** Nothing more to say than the path does. */
    record Approval() {}

    /** @param reason of a rejection or withdrawal */
    record Because(String reason) {}

    @GetMapping
    @Operation(summary = "The proposals of an import, and how far a decision on them is")
    BatchView find(@PathVariable String importId) {
        ImportJob job = imports.find(importId);
        Decision decision = batches.decision(importId).orElse(null);
        Stream<String> people = Stream.concat(Stream.of(job.order().actor()),
                Stream.ofNullable(decision).map(Decision::actor));
        return BatchView.of(job, batches.find(importId), decision,
                directory.displayNames(people.distinct().toList()));
    }

    @GetMapping("/rows")
    @Operation(summary = "What became of each row that was proposed")
    Paged<BatchRow> rows(@PathVariable String importId, Paging paging) {
        Batch batch = batches.find(importId);
        return Paged.of(imports.rows(importId, List.of(RowStatus.PROPOSED), paging.offset(), paging.size()).stream()
                .map(row -> BatchRow.of(row, batch)).toList(), paging,
                imports.find(importId).count(RowStatus.PROPOSED));
    }

    @GetMapping("/preview")
    @Operation(summary = "What the batch would change", description = "As if all that is open were approved now, over all its authorities.")
    BatchPreview preview(@PathVariable String importId) {
        Batch batch = batches.find(importId);
        Trial trial = batches.tried(batch);
        return new BatchPreview(batch.open().size(), trial.refusals(), trial.refusals().isEmpty()
                ? previews.of(batch.journeys(), trial.corrections())
                : null);
    }

    @PostMapping("/approval")
    @Operation(summary = "Approve all that is open", description = "By another administrator than the one who proposed it. Every proposal is tried first: a single refusal refuses the whole and names the row. Then it goes journey by journey; ask the batch how far it is. Sent again after it was cancelled or interrupted, it goes on.")
    ResponseEntity<BatchView> approve(@PathVariable String importId, @RequestBody(required = false) Approval body,
            CurrentActor actor) {
        return decide(importId, DecisionKind.APPROVAL, null, actor);
    }

    @PostMapping("/rejection")
    @Operation(summary = "Reject all that is open")
    ResponseEntity<BatchView> reject(@PathVariable String importId, @RequestBody Because because,
            CurrentActor actor) {
        return decide(importId, DecisionKind.REJECTION, because.reason(), actor);
    }

    @PostMapping("/withdrawal")
    @Operation(summary = "Withdraw all that is open", description = "By the one who proposed it.")
    ResponseEntity<BatchView> withdraw(@PathVariable String importId, @RequestBody Because because,
            CurrentActor actor) {
        return decide(importId, DecisionKind.WITHDRAWAL, because.reason(), actor);
    }

    @DeleteMapping("/decision")
    @Operation(summary = "Stop a decision", description = "Before the next journey. What was decided until then stands; the same request again goes on.")
    ResponseEntity<BatchView> cancel(@PathVariable String importId) {
        batches.cancel(importId);
        return ResponseEntity.accepted().body(find(importId));
    }

    private ResponseEntity<BatchView> decide(String importId, DecisionKind kind, String reason, CurrentActor actor) {
        boolean begun = batches.decide(importId, kind, reason, actor.id());
        return ResponseEntity.status(begun ? HttpStatus.ACCEPTED : HttpStatus.OK).body(find(importId));
    }
}
