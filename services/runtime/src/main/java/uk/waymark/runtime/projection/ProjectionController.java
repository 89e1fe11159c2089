package uk.waymark.runtime.projection;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
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

/** What administrators see and do about projections. */
@RestController
@RequestMapping("/api/projections")
class ProjectionController {

    private final RunningProjections projections;
    private final Clock clock;

    ProjectionController(RunningProjections projections, Clock clock) {
        this.projections = projections;
        this.clock = clock;
    }

    @GetMapping
    List<ProjectionReport> projections() {
        return projections.all().stream().map(this::report).toList();
    }

    private ProjectionReport report(RunningProjection<?, ?> projection) {
        Known known = projection.knowledge().at(Optional.empty());
        Lag lag = projection.follower().lag(clock.instant());
        return new ProjectionReport(projection.name(), known.knownAt(), known.position(), projection.generation(),
                projection.caughtUp(), lag.events(), lag.age().toMillis() / 1_000.0,
                newest(projection).orElse(null));
    }

    private Optional<RebuildReport> newest(RunningProjection<?, ?> projection) {
        return projection.rebuild().newest().map(RebuildReport::of);
    }

    @GetMapping("/{name}/rebuild")
    RebuildReport rebuild(@PathVariable String name) {
        return newest(named(name)).orElseThrow(() -> new NotFound("it has never been rebuilt"));
    }

    /** Asked again while one runs, it answers with that one. */
    @PostMapping("/{name}/rebuild")
    @ResponseStatus(HttpStatus.ACCEPTED)
    RebuildReport start(@PathVariable String name) {
        return RebuildReport.of(named(name).rebuild().start());
    }

    @DeleteMapping("/{name}/rebuild")
    @ResponseStatus(HttpStatus.ACCEPTED)
    RebuildReport cancel(@PathVariable String name) {
        if (!named(name).rebuild().cancel()) {
            throw new Conflict("no rebuild is running");
        }
        return rebuild(name);
    }

    @PostMapping("/{name}/switch-back")
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
