package uk.waymark.runtime.projection;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import uk.waymark.runtime.projection.knowledge.Lag;
import uk.waymark.runtime.web.problem.Conflict;
import uk.waymark.runtime.web.problem.NotFound;

/** What administrators do about projections, and auditors see. */
@RestController
@RequestMapping("/api/projections")
@Tag(name = "Operations")
class ProjectionController {

    private final RunningProjections projections;
    private final ProjectionsElsewhere elsewhere;
    private final Clock clock;

    ProjectionController(RunningProjections projections, ProjectionsElsewhere elsewhere, Clock clock) {
        this.projections = projections;
        this.elsewhere = elsewhere;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "How far each projection is", description = "What is recorded and not in its rows yet, which generation of them is read, and its newest rebuild. "
            + "Every projection of the installation, whichever process runs it.")
    List<ProjectionReport> projections() {
        return Stream.concat(projections.all().stream().map(this::report), elsewhere.reports().stream()).toList();
    }

    private ProjectionReport report(RunningProjection<?, ?> projection) {
        Known known = projection.knowledge().at(Optional.empty());
        Lag lag = projection.follower().lag(clock.instant());
        return new ProjectionReport(projection.name(), known.knownAt(), known.position(), projection.generation(),
                projection.caughtUp(), lag.events(), lag.age().toMillis() / 1_000.0,
                projection.parked().count(), newest(projection).orElse(null));
    }

    private Optional<RebuildReport> newest(RunningProjection<?, ?> projection) {
        return projection.rebuild().newest().map(RebuildReport::of);
    }

    @GetMapping("/{name}/rebuild")
    @Operation(summary = "How the newest rebuild is doing, or what it changed", description = "Progress and time left while it runs; afterwards the authorities whose facts came out otherwise.")
    RebuildReport rebuild(@PathVariable String name) {
        return newest(named(name)).orElseThrow(() -> new NotFound("it has never been rebuilt"));
    }

    @PostMapping("/{name}/rebuild")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Rebuild a projection from the events", description = "Beside the rows that are read, which stay as they are until the new ones are complete, compared and put in "
            + "their place at once. Asked again while one runs, it answers with that one.")
    RebuildReport start(@PathVariable String name) {
        return RebuildReport.of(named(name).rebuild().start());
    }

    @DeleteMapping("/{name}/rebuild")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Stop the rebuild that is running", description = "What is read does not change.")
    RebuildReport cancel(@PathVariable String name) {
        if (!named(name).rebuild().cancel()) {
            throw new Conflict("no rebuild is running");
        }
        return rebuild(name);
    }

    @PostMapping("/{name}/switch-back")
    @Operation(summary = "Go back to the rows before the last rebuild", description = "Brought up to date first; answers with the authorities whose facts are not what they were.")
    SwitchBackReport switchBack(@PathVariable String name) {
        RunningProjection<?, ?> projection = named(name);
        List<String> differing = projection.rebuild().switchBack();
        return new SwitchBackReport(projection.generation(), differing);
    }

    /**
     * @param generation that is read now
     * @param differing  URNs of authorities whose facts are not what they were
     */
    record SwitchBackReport(int generation, List<String> differing) {}

    private RunningProjection<?, ?> named(String name) {
        return projections.all().stream().filter(projection -> projection.name().equals(name)).findFirst()
                .orElseThrow(() -> new NotFound("no projection of that name runs here"));
    }
}
