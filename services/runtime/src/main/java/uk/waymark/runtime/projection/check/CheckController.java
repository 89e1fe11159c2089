package uk.waymark.runtime.projection.check;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import uk.waymark.runtime.web.problem.Conflict;
import uk.waymark.runtime.web.problem.NotFound;
import uk.waymark.runtime.web.query.Paged;
import uk.waymark.runtime.web.query.Paging;

/** Asks whether the tables say what the events say. */
@RestController
@RequestMapping("/api/projections/check")
@Tag(name = "Operations")
class CheckController {

    private final ProjectionCheck check;
    private final CheckRuns runs;
    private final Differences differences;

    CheckController(ProjectionCheck check, CheckRuns runs, Differences differences) {
        this.check = check;
        this.runs = runs;
        this.differences = differences;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Check the projections against the events", description = "Folds every authority's events anew and compares all rows of every projection, on both clocks: equal rows "
            + "give equal answers for every on and knownAt. Changes nothing; live updates go on. One check runs at a "
            + "time: asked again, it answers with that one.")
    CheckReport start() {
        return report(check.start());
    }

    @GetMapping
    @Operation(summary = "How the newest check is doing, or what it found")
    CheckReport newest() {
        return report(runs.newest().orElseThrow(() -> new NotFound("the projections have never been checked")));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Stop the check that is running", description = "What it found until then stays listed; the last result stays what it was.")
    CheckReport cancel() {
        if (!check.cancel()) {
            throw new Conflict("no check is running");
        }
        return newest();
    }

    @GetMapping("/differences")
    @Operation(summary = "Every difference a check found", description = "Of the newest check, unless another is named by its number. Each says what the table holds, what the fold "
            + "of the events gives, and since when on the recorded clock.")
    Paged<Difference> differences(@RequestParam(name = "check") Optional<Long> number,
            @RequestParam Optional<String> projection, @RequestParam Optional<String> urn, Paging paging) {
        CheckRow run = number.map(runs::find).orElseGet(runs::newest)
                .orElseThrow(() -> new NotFound("there is no such check"));
        return differences.of(run.id(), projection, urn, paging);
    }

    private CheckReport report(CheckRow row) {
        return CheckReport.of(row, row.state() == CheckState.FINISHED
                ? null
                : runs.finished().map(finished -> CheckReport.of(finished, null)).orElse(null));
    }
}
