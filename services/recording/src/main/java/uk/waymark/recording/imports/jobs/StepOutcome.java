package uk.waymark.recording.imports.jobs;

import java.util.List;
import uk.waymark.recording.imports.csv.Difference;
import uk.waymark.recording.imports.csv.Fault;
import uk.waymark.recording.imports.plan.RowStatus;
import uk.waymark.recording.imports.plan.Step;

/**
 * What became of a step when it was applied. It can differ or break a rule only where somebody else recorded something
 * since it was planned.
 */
record StepOutcome(Step step, RowStatus status, List<String> proposed, List<Difference> differences,
        List<Fault> faults) {

    static StepOutcome added(Step step) {
        return new StepOutcome(step, RowStatus.ADDED, List.of(), List.of(), List.of());
    }

    static StepOutcome different(Step step, List<Difference> differences) {
        return new StepOutcome(step, RowStatus.DIFFERENT, List.of(), differences, List.of());
    }
}
