package uk.waymark.runtime.projection.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.waymark.runtime.events.EventHead;
import uk.waymark.runtime.events.StoredEvents;
import uk.waymark.runtime.projection.table.OneAtATime;
import uk.waymark.runtime.web.problem.Conflict;

/** Checks every projection of this process in the background; one check at a time in the whole installation. */
public final class ProjectionCheck {

    private static final Logger log = LoggerFactory.getLogger(ProjectionCheck.class);
    private static final int HEADS_AT_ONCE = 1_000;
    private static final int AUTHORITIES_AT_ONCE = 25;

    private final List<Checked> projections;
    private final StoredEvents events;
    private final CheckRuns runs;
    private final OneAtATime oneAtATime;
    private final Runnable afterwards;
    private volatile boolean stopping;
    private volatile Thread thread;

    /** @param afterwards called at the end of each check of this process */
    public ProjectionCheck(List<Checked> projections, StoredEvents events, CheckRuns runs, OneAtATime oneAtATime,
            Runnable afterwards) {
        this.projections = List.copyOf(projections);
        this.events = events;
        this.runs = runs;
        this.oneAtATime = oneAtATime;
        this.afterwards = afterwards;
    }

    /** Begins one, unless one is running, here or elsewhere; answers with the one that runs then. */
    public CheckRow start() {
        if (projections.isEmpty()) {
            throw new Conflict("no projection runs in this process");
        }
        Optional<CheckRow> begun = oneAtATime.take().map(this::begin);
        return begun.or(() -> runs.newest().filter(row -> row.state() == CheckState.RUNNING))
                .orElseThrow(() -> new Conflict("a check has just begun or ended; ask again"));
    }

    /** @return whether there was one to cancel */
    public boolean cancel() {
        return runs.requestCancel();
    }

    /** What a process that is gone has left running is told as failed. */
    public void giveUpAbandoned() {
        if (runs.newest().filter(row -> row.state() == CheckState.RUNNING).isPresent()) {
            oneAtATime.take().ifPresent(turn -> {
                try (turn) {
                    runs.giveUp();
                }
            });
        }
    }

    public void stop() {
        stopping = true;
        Thread running = thread;
        if (running != null) {
            try {
                running.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private CheckRow begin(OneAtATime.Turn turn) {
        try {
            long run = runs.begin(projections.stream().map(Checked::projection).toList());
            CheckRow begun = runs.find(run).orElseThrow();
            thread = Thread.ofPlatform().daemon().name("projection-check").start(() -> run(turn, run));
            return begun;
        } catch (RuntimeException e) {
            turn.close();
            throw e;
        }
    }

    private void run(OneAtATime.Turn turn, long run) {
        try (turn) {
            if (compareAll(run)) {
                runs.end(run, CheckState.FINISHED, null);
            } else if (stopping) {
                runs.end(run, CheckState.FAILED, "the process that ran it was stopped");
            } else {
                runs.end(run, CheckState.CANCELLED, null);
            }
            afterwards.run();
        } catch (RuntimeException e) {
            log.error("The check of the projections failed", e);
            runs.end(run, CheckState.FAILED, e instanceof CannotFold ? e.getMessage() : e.getClass().getSimpleName());
        } finally {
            thread = null;
        }
    }

    /** @return whether it came to the end */
    private boolean compareAll(long run) {
        Map<String, Long> recorded = recorded();
        List<Batch> batches = new ArrayList<>();
        projections.forEach(projection -> batches.addAll(batches(projection, recorded)));
        long total = batches.stream().mapToLong(batch -> batch.authorities().size()).sum();
        long done = 0;
        long late = 0;
        boolean cancelled = runs.progress(run, done, total, late);
        for (Batch batch : batches) {
            if (cancelled || stopping) {
                return false;
            }
            late += batch.projection().compare(run, batch.authorities());
            done += batch.authorities().size();
            cancelled = runs.progress(run, done, total, late);
        }
        return true;
    }

    /** By URN, the newest version recorded by now. */
    private Map<String, Long> recorded() {
        Map<String, Long> recorded = new TreeMap<>();
        long position = -1;
        List<EventHead> heads;
        do {
            heads = events.heads(position, HEADS_AT_ONCE);
            for (EventHead head : heads) {
                recorded.merge(head.urn(), head.version(), Math::max);
                position = head.position();
            }
        } while (heads.size() == HEADS_AT_ONCE && !stopping);
        return recorded;
    }

    private static List<Batch> batches(Checked projection, Map<String, Long> recorded) {
        Map<String, Long> all = new TreeMap<>(recorded);
        projection.authorities().forEach(urn -> all.putIfAbsent(urn, -1L));
        List<Batch> batches = new ArrayList<>();
        all.forEach((urn, version) -> {
            if (batches.isEmpty() || batches.getLast().authorities().size() == AUTHORITIES_AT_ONCE) {
                batches.add(new Batch(projection, new TreeMap<>()));
            }
            batches.getLast().authorities().put(urn, version);
        });
        return batches;
    }

    /** @param authorities by URN, the newest version recorded; -1 where nothing is */
    private record Batch(Checked projection, Map<String, Long> authorities) {}
}
