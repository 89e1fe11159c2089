package uk.waymark.runtime.projection;

import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;
import uk.waymark.runtime.events.StoredEvents;
import uk.waymark.runtime.projection.check.FactCheck;
import uk.waymark.runtime.projection.fold.Folding;
import uk.waymark.runtime.projection.knowledge.Follower;
import uk.waymark.runtime.projection.live.LiveProjection;
import uk.waymark.runtime.projection.live.Retry;
import uk.waymark.runtime.projection.live.States;
import uk.waymark.runtime.projection.rebuild.Rebuild;
import uk.waymark.runtime.projection.release.DayTick;
import uk.waymark.runtime.projection.table.Announcements;
import uk.waymark.runtime.projection.table.Parked;
import uk.waymark.runtime.projection.table.RebuildRow;
import uk.waymark.runtime.projection.table.Tables;
import uk.waymark.runtime.stream.AuthorityStream;
import uk.waymark.runtime.stream.StateRenderer;
import uk.waymark.runtime.stream.Streams;

/** Puts together what the runtime does for one projection. */
final class RunningProjection<S, F extends Record> implements Projected {

    private static final Logger log = LoggerFactory.getLogger(RunningProjection.class);

    private final Projection<S, F> projection;
    private final Tables<F> tables;
    private final LiveProjection<S, F> live;
    private final Follower follower;
    private final DayTick<S> dayTick;
    private final Rebuild rebuild;
    private final Retry<S, F> retry;
    private final FactCheck<S, F> check;
    private final Streams streams;
    private volatile Seen seen;
    private volatile boolean revisionSettled;
    private boolean blind;

    /** What a look at its tables found, as of a moment ago. */
    record Seen(int generation, Optional<RebuildRow> rebuild, long parked) {}

    RunningProjection(Projection<S, F> projection, StoredEvents events, JdbcTemplate jdbc,
            TransactionOperations transactions, Clock clock, ProjectionSettings settings, Streams streams) {
        this.projection = projection;
        this.streams = streams;
        tables = Tables.of(projection, jdbc, transactions);
        Folding<S> folding = new Folding<>(projection, events);
        States<S> states = new States<>(folding, settings.statesAtHand());
        live = new LiveProjection<>(projection, folding, states, tables);
        retry = new Retry<>(projection, folding, events, states, tables);
        follower = new Follower(tables.schema(), events, tables.progress(), tables.followed(), tables.parked(),
                settings.patience());
        dayTick = new DayTick<>(projection, states, tables, clock);
        rebuild = new Rebuild(projection, folding, events, tables, jdbc, this::retryParked);
        check = new FactCheck<>(projection, events, tables, jdbc);
    }

    void start(Announcements announcements) {
        tables.releases().forgetAnotherServer();
        tickDay();
        follower.start(announcements);
    }

    void stop() {
        follower.stop();
        rebuild.stop();
    }

    LiveProjection<S, F> live() {
        return live;
    }

    /** A failure is told and tried again with the next call: the day can wait, the process cannot. */
    void tickDay() {
        try {
            dayTick.tick();
        } catch (RuntimeException e) {
            log.warn("Cannot release the day of {}, and will keep trying", name(), e);
        }
    }

    /** A failure is told and tried again with the next call. */
    void settleRevision() {
        try {
            revisionSettled = revisionSettled || rebuild.settleRevision();
        } catch (RuntimeException e) {
            log.warn("Cannot see which revision made the rows of {}, and will keep trying", name(), e);
        }
    }

    /** Whether rows that an earlier revision made are not being made anew any more. */
    boolean revisionSettled() {
        return revisionSettled;
    }

    void resumeAbandonedRebuild() {
        try {
            rebuild.resumeAbandoned();
        } catch (RuntimeException e) {
            log.warn("Cannot see whether a rebuild of {} was abandoned, and will keep trying", name(), e);
        }
    }

    /** A failure is told, and leaves them parked. */
    void retryParked() {
        try {
            retry.all();
        } catch (RuntimeException e) {
            log.warn("Cannot retry what is parked of {}: {}", name(), e.getClass().getSimpleName());
        }
    }

    Retry<S, F> retry() {
        return retry;
    }

    Parked parked() {
        return tables.parked();
    }

    void look() {
        try {
            seen = new Seen(generation(), rebuild.newest(), parked().count());
            blind = false;
        } catch (RuntimeException e) {
            if (!blind) {
                log.warn("Cannot see how {} is doing, and will keep trying", name(), e);
            }
            blind = true;
            seen = null;
        }
    }

    /** Empty before the first look, and while its tables cannot be looked at. */
    Optional<Seen> seen() {
        return Optional.ofNullable(seen);
    }

    Rebuild rebuild() {
        return rebuild;
    }

    FactCheck<S, F> check() {
        return check;
    }

    Follower follower() {
        return follower;
    }

    int generation() {
        return tables.generations().active().generation();
    }

    @Override
    public String name() {
        return projection.name();
    }

    @Override
    public Knowledge knowledge() {
        return follower;
    }

    @Override
    public AuthorityStream stream(StateRenderer renderer) {
        return streams.of(tables.schema(), renderer);
    }

    @Override
    public boolean caughtUp() {
        return follower.caughtUp();
    }
}
