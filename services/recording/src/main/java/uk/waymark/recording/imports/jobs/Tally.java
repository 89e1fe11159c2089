package uk.waymark.recording.imports.jobs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import uk.waymark.recording.imports.csv.Faults;
import uk.waymark.recording.imports.plan.RowStatus;

/** Collects outcomes from the writers, and hands them on in batches to whoever keeps and shows them. */
final class Tally {

    private final Results results;
    private final Progress progress;
    private final Queue<StepOutcome> outcomes = new ConcurrentLinkedQueue<>();
    private final Map<String, Integer> total = new HashMap<>();
    private final Map<String, Integer> done = new HashMap<>();

    Tally(Results results, Progress progress) {
        this.results = results;
        this.progress = progress;
        for (RowResult result : results.all()) {
            total.merge(result.file(), 1, Integer::sum);
            done.merge(result.file(), result.status() == RowStatus.NEW ? 0 : 1, Integer::sum);
        }
    }

    /** Called from any thread. */
    void add(StepOutcome outcome) {
        outcomes.add(outcome);
    }

    /** Results that came in since the last time. */
    List<RowResult> drain(Faults faults) {
        List<RowResult> fresh = new ArrayList<>();
        for (StepOutcome outcome = outcomes.poll(); outcome != null; outcome = outcomes.poll()) {
            outcome.faults().forEach(faults::add);
            fresh.addAll(results.put(outcome.step(), outcome.status(), outcome.differences(), outcome.proposed()));
        }
        fresh.forEach(result -> done.merge(result.file(), 1, Integer::sum));
        fresh.stream().map(RowResult::file).distinct()
                .forEach(file -> progress.at(file, done.get(file), total.get(file)));
        return fresh;
    }

    int finished() {
        return results.finished();
    }
}
