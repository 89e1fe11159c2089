package uk.waymark.recording.imports.jobs;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import uk.waymark.recording.commands.Origin;
import uk.waymark.recording.imports.csv.Faults;
import uk.waymark.recording.imports.plan.Step;

/** Records file after file, and a few times a second keeps what was reached and asks whether to go on. */
final class Phases {

    private static final long PULSE_MILLIS = 250;

    private final String id;
    private final Order order;
    private final Tables tables;
    private final Door door;
    private final Tally tally;
    private final Faults faults;
    private final BooleanSupplier shuttingDown;

    Phases(String id, Order order, Tables tables, Door door, Tally tally, Faults faults, BooleanSupplier shuttingDown) {
        this.id = id;
        this.order = order;
        this.tables = tables;
        this.door = door;
        this.tally = tally;
        this.faults = faults;
        this.shuttingDown = shuttingDown;
    }

    JobState record(List<Step> steps) {
        try (ExecutorService writers = Executors.newFixedThreadPool(door.writers(), Thread.ofPlatform()
                .name("import-", 1).factory())) {
            Applying applying = new Applying(door.recorder(), Origin.of(order.actor(), id), writers, tally::add);
            for (List<Step> phase : byFile(steps)) {
                JobState reached = record(applying, phase);
                if (reached != JobState.DONE) {
                    return reached;
                }
            }
            return JobState.DONE;
        }
    }

    private JobState record(Applying applying, List<Step> phase) {
        JobState reached = goOn();
        if (reached != JobState.DONE) {
            return reached;
        }
        CompletableFuture<Void> applied = applying.apply(phase);
        while (!isDone(applied)) {
            keep();
            if (reached == JobState.DONE) {
                reached = goOn();
            }
            if (reached != JobState.DONE) {
                applying.stop();
            }
        }
        keep();
        applied.join();
        return reached;
    }

    private JobState goOn() {
        return shuttingDown.getAsBoolean()
                ? JobState.INTERRUPTED
                : tables.jobs().cancelRequested(id) ? JobState.CANCELLED : JobState.DONE;
    }

    private void keep() {
        tables.rows().put(id, tally.drain(faults));
        tables.jobs().done(id, tally.finished());
    }

    private static boolean isDone(CompletableFuture<Void> applied) {
        try {
            applied.get(PULSE_MILLIS, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException notYet) {
            return false;
        } catch (ExecutionException failed) {
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while importing", e);
        }
    }

    private static List<List<Step>> byFile(List<Step> steps) {
        List<List<Step>> phases = new ArrayList<>();
        String file = null;
        for (Step step : steps) {
            if (!step.claim().row().file().equals(file)) {
                phases.add(new ArrayList<>());
                file = step.claim().row().file();
            }
            phases.getLast().add(step);
        }
        return phases;
    }
}
