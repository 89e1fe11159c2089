package uk.waymark.runtime.projection;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.waymark.runtime.events.StoredEvent;
import uk.waymark.runtime.events.StoredEvents;
import uk.waymark.runtime.projection.table.Parked;
import uk.waymark.runtime.projection.table.ParkedRow;
import uk.waymark.runtime.web.problem.NotFound;

/** Authorities that stand still in a projection because an event of theirs could not be taken in. */
@RestController
@RequestMapping("/api/projections")
@Tag(name = "Operations")
class ParkedController {

    private final RunningProjections projections;
    private final ProjectionsElsewhere elsewhere;
    private final StoredEvents events;

    ParkedController(RunningProjections projections, ProjectionsElsewhere elsewhere, StoredEvents events) {
        this.projections = projections;
        this.elsewhere = elsewhere;
        this.events = events;
    }

    @GetMapping("/parked")
    @Operation(summary = "Authorities that stand still", description = "An event of theirs could not be taken in; their answers rest on what was before it and name them as "
            + "behind, all others go on. Says the kind and the place of the error, nothing of what the event holds.")
    List<ParkedReport> parked() {
        return Stream.concat(
                projections.all().stream().flatMap(one -> reports(one.name(), one.parked())),
                elsewhere.names().stream().flatMap(name -> reports(name, elsewhere.parked(name)))).toList();
    }

    private Stream<ParkedReport> reports(String projection, Parked parked) {
        return parked.all().stream().map(row -> report(projection, row));
    }

    @PostMapping("/parked/retry")
    @Operation(summary = "Retry every authority that stands still in a projection of the answering process", description = "Folds each anew from its first event in the store, so that a new release's upcasters and folds count. Answers "
            + "with those that still stand still.")
    List<ParkedReport> retryAll() {
        projections.all().forEach(projection -> projection.retry().all());
        return parked();
    }

    @PostMapping("/{name}/parked/{urn}/retry")
    @Operation(summary = "Retry one authority in one projection", description = "Like retrying all of them. Answers with an empty list when it goes on.")
    List<ParkedReport> retry(@PathVariable String name, @PathVariable String urn) {
        RunningProjection<?, ?> projection = projections.all().stream().filter(one -> one.name().equals(name))
                .findFirst().orElseThrow(() -> new NotFound("no projection of that name runs here"));
        if (projection.parked().all().stream().noneMatch(row -> row.urn().equals(urn))) {
            throw new NotFound("no authority of that URN stands still there");
        }
        projection.retry().one(urn);
        return projection.parked().all().stream().filter(row -> row.urn().equals(urn)).map(row -> report(name, row))
                .toList();
    }

    private ParkedReport report(String projection, ParkedRow row) {
        StoredEvent event = events.ofAuthority(row.urn(), row.version() - 1).stream().findFirst()
                .filter(stored -> stored.eventId().equals(row.eventId())).orElse(null);
        return new ParkedReport(projection, row.urn(), row.version(), row.position() < 0 ? null : row.position(),
                row.eventId(), event == null ? null : event.type(), event == null ? null : event.storedRevision(),
                row.since(), row.attempts(), row.triedAt(), row.error(), row.detail());
    }
}
