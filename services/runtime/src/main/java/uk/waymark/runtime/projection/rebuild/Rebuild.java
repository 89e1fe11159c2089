package uk.waymark.runtime.projection.rebuild;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import uk.waymark.runtime.events.StoredEvents;
import uk.waymark.runtime.projection.Projection;
import uk.waymark.runtime.projection.fold.Folding;
import uk.waymark.runtime.projection.fold.PoisonEvent;
import uk.waymark.runtime.projection.table.OneAtATime;
import uk.waymark.runtime.projection.table.RebuildJob;
import uk.waymark.runtime.projection.table.RebuildRow;
import uk.waymark.runtime.projection.table.RebuildState;
import uk.waymark.runtime.projection.table.Tables;
import uk.waymark.runtime.web.problem.Conflict;

/**
 * Makes a projection anew from the event store, beside the one that is read, and puts it in its place. One at a time in
 * the whole installation; a rebuild whose process died is begun again by another.
 */
public final class Rebuild {

    private static final Logger log = LoggerFactory.getLogger(Rebuild.class);
    private static final long LOOK_NANOS = 250_000_000;

    private final String name;
    private final int revision;
    private final StoredEvents events;
    private final Tables<?> tables;
    private final RebuildJob job;
    private final Workshop workshop;
    private final Runnable afterwards;
    private final AtomicBoolean stopping = new AtomicBoolean();
    private volatile Thread thread;
    private boolean begun;

    /** @param afterwards called when new rows have come into place: authorities that stood still may be in them */
    public <S, F extends Record> Rebuild(Projection<S, F> projection, Folding<S> folding, StoredEvents events,
            Tables<F> tables, JdbcTemplate jdbc, Runnable afterwards) {
        this.afterwards = afterwards;
        this.name = projection.name();
        this.revision = projection.revision();
        this.events = events;
        this.tables = tables;
        this.job = tables.job();
        this.workshop = new GenerationWorkshop<>(projection, folding, events, tables, jdbc);
    }

    public Optional<RebuildRow> newest() {
        return job.newest();
    }

    /** Begins one in the background, unless one is running, here or elsewhere; answers with the one that runs then. */
    public RebuildRow start() {
        tables.oneAtATime().take().ifPresent(this::begin);
        return job.newest().orElseThrow(() -> new Conflict("the facts are being exchanged; try again"));
    }

    /**
     * Has the rows made anew if an earlier revision of the projection made those that are read. One that failed or was
     * cancelled is not begun again: to be called until it answers true, which is so when nothing is left to wait for.
     */
    public boolean settleRevision() {
        tables.generations().adopt(revision);
        int read = tables.generations().active().revision();
        if (read >= revision) {
            return true;
        }
        Optional<RebuildState> state = job.newest().filter(row -> begun).map(RebuildRow::state);
        if (state.filter(Set.of(RebuildState.FAILED, RebuildState.CANCELLED)::contains).isPresent()) {
            log.warn("Rows of {} that its revision {} made stay in use, though this is revision {}: rebuild it", name,
                    read, revision);
            return true;
        }
        if (state.filter(RebuildState.RUNNING::equals).isEmpty()) {
            log.info("Revision {} of {} made its rows; revision {} makes them anew", read, name, revision);
            start();
            begun = true;
        }
        return false;
    }

    /** Goes on with one that was running in a process that is gone. */
    public void resumeAbandoned() {
        if (job.newest().filter(row -> row.state() == RebuildState.RUNNING).isPresent()) {
            tables.oneAtATime().take().ifPresent(turn -> {
                if (job.newest().filter(row -> row.state() == RebuildState.RUNNING).isPresent()) {
                    begin(turn);
                } else {
                    turn.close();
                }
            });
        }
    }

    /** @return whether there was one to cancel */
    public boolean cancel() {
        return job.requestCancel();
    }

    /**
     * Puts the generation before the last rebuild in place again, brought up to date.
     *
     * @return authorities whose facts are not what they were
     */
    public List<String> switchBack() {
        try (OneAtATime.Turn turn = tables.oneAtATime().take()
                .orElseThrow(() -> new Conflict("a rebuild is running; cancel it first"))) {
            return workshop.activate(
                    tables.generations().retired()
                            .orElseThrow(() -> new Conflict("there is no generation to go back to")));
        }
    }

    /** A process that stops leaves its rebuild to the next. */
    public void stop() {
        stopping.set(true);
        Thread running = thread;
        if (running != null) {
            try {
                running.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void begin(OneAtATime.Turn turn) {
        try {
            int generation = tables.generations().begin(revision);
            job.begin(generation, events.count());
            thread = Thread.ofPlatform().daemon().name("rebuild-" + name).start(() -> run(turn, generation));
        } catch (RuntimeException e) {
            turn.close();
            throw e;
        }
    }

    private void run(OneAtATime.Turn turn, int generation) {
        try (turn) {
            tables.generations().unread().stream().filter(other -> other != generation).forEach(workshop::clear);
            Look look = new Look();
            if (workshop.build(generation, look::goOn)) {
                job.progress(look.done);
                List<String> differing = workshop.activate(generation);
                job.end(RebuildState.FINISHED, differing, null);
                afterwards.run();
            } else if (!stopping.get()) {
                workshop.clear(generation);
                job.end(RebuildState.CANCELLED, List.of(), null);
            }
        } catch (RuntimeException e) {
            if (e instanceof CannotRebuild || e instanceof PoisonEvent) {
                log.error("The rebuild of {} failed; what is read has not changed: {}", name, e.getMessage());
                job.end(RebuildState.FAILED, List.of(), e.getMessage());
            } else {
                log.error("The rebuild of {} failed; what is read has not changed", name, e);
                job.end(RebuildState.FAILED, List.of(), e.getClass().getSimpleName());
            }
        } finally {
            thread = null;
        }
    }

    private final class Look {

        private long next = Long.MIN_VALUE;
        private long done;

        boolean goOn(long eventsDone) {
            done = eventsDone;
            if (stopping.get()) {
                return false;
            }
            if (System.nanoTime() < next) {
                return true;
            }
            next = System.nanoTime() + LOOK_NANOS;
            return !job.progress(eventsDone);
        }
    }
}
