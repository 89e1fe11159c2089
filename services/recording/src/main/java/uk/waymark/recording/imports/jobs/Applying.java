package uk.waymark.recording.imports.jobs;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import uk.waymark.journey.Journey;
import uk.waymark.recording.commands.JourneyCommand;
import uk.waymark.recording.commands.Origin;
import uk.waymark.recording.commands.Outcome;
import uk.waymark.recording.commands.Recorder;
import uk.waymark.recording.commands.ProposeCorrection;
import uk.waymark.recording.commands.RecordingCommand;
import uk.waymark.recording.imports.csv.Claim;
import uk.waymark.recording.imports.csv.Comparison;
import uk.waymark.recording.imports.csv.Difference;
import uk.waymark.recording.imports.csv.Fault;
import uk.waymark.recording.imports.plan.RowStatus;
import uk.waymark.recording.imports.plan.Step;
import uk.waymark.recording.imports.plan.Verdict;

/** Sends the commands of planned steps: in order within a journey, journeys side by side. */
final class Applying {

    private final Recorder recorder;
    private final Origin origin;
    private final ExecutorService writers;
    private final Consumer<StepOutcome> outcomes;
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final Patience patience = new Patience(stopped::get);

    /** @param outcomes called from any thread */
    Applying(Recorder recorder, Origin origin, ExecutorService writers, Consumer<StepOutcome> outcomes) {
        this.recorder = recorder;
        this.origin = origin;
        this.writers = writers;
        this.outcomes = outcomes;
    }

    /** Lets what is being recorded get through, and begins nothing more. */
    void stop() {
        stopped.set(true);
    }

    /** Applies steps that are open; done when all are, or when it was stopped, exceptionally when one failed. */
    CompletableFuture<Void> apply(List<Step> steps) {
        Map<String, List<Step>> byJourney = new LinkedHashMap<>();
        steps.forEach(step -> byJourney.computeIfAbsent(step.claim().urn(), urn -> new ArrayList<>()).add(step));
        Collection<CompletableFuture<Void>> journeys = byJourney.values().stream()
                .map(own -> CompletableFuture.runAsync(() -> applyInOrder(own), writers)
                        .whenComplete((nothing, failure) -> {
                            if (failure != null) {
                                stop();
                            }
                        }))
                .toList();
        return CompletableFuture.allOf(journeys.toArray(CompletableFuture[]::new));
    }

    private void applyInOrder(List<Step> steps) {
        for (Step step : steps) {
            if (stopped.get()) {
                return;
            }
            outcomes.accept(apply(step));
        }
    }

    private StepOutcome apply(Step step) {
        return step.proposals().isEmpty() ? add(step) : propose(step);
    }

    private Outcome submit(JourneyCommand command) {
        return patience.ask(() -> recorder.submit(command, origin));
    }

    private StepOutcome add(Step step) {
        for (RecordingCommand command : step.commands()) {
            if (submit(command) instanceof Outcome.Refused refused) {
                Claim claim = step.claim();
                List<Fault> faults = Verdict.faults(claim, command.toEvent(), refused.violations());
                if (!faults.isEmpty()) {
                    return new StepOutcome(step, RowStatus.ERROR, List.of(), List.of(), faults);
                }
                List<Difference> differences = Comparison.differences(claim, Journey.EMPTY.with(refused.recorded()));
                if (!differences.isEmpty()) {
                    return StepOutcome.different(step, differences);
                }
            }
        }
        return StepOutcome.added(step);
    }

    /** What was corrected by somebody else since it was planned is not proposed any more. */
    private StepOutcome propose(Step step) {
        List<String> proposed = new ArrayList<>(step.sent());
        for (ProposeCorrection command : step.proposals()) {
            if (!(submit(command) instanceof Outcome.Refused)) {
                proposed.add(command.proposalId());
            }
        }
        return proposed.isEmpty()
                ? StepOutcome.different(step, step.differences())
                : new StepOutcome(step, RowStatus.PROPOSED, proposed, step.differences(), List.of());
    }
}
