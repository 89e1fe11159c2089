package uk.waymark.runtime.projection;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;
import uk.waymark.runtime.events.StoredEvents;
import uk.waymark.runtime.projection.fold.Folding;
import uk.waymark.runtime.projection.knowledge.Follower;
import uk.waymark.runtime.projection.live.LiveProjection;
import uk.waymark.runtime.projection.live.States;
import uk.waymark.runtime.projection.rebuild.Rebuild;
import uk.waymark.runtime.projection.release.DayTick;
import uk.waymark.runtime.projection.table.Announcements;
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
    private final Streams streams;

    RunningProjection(Projection<S, F> projection, StoredEvents events, JdbcTemplate jdbc,
            TransactionOperations transactions, Clock clock, ProjectionSettings settings, Streams streams) {
        this.projection = projection;
        this.streams = streams;
        tables = Tables.of(projection, jdbc, transactions);
        Folding<S> folding = new Folding<>(projection, events);
        States<S> states = new States<>(folding, settings.statesAtHand());
        live = new LiveProjection<>(projection, folding, states, tables);
        follower = new Follower(tables.schema(), events, tables.progress(), tables.followed(), settings.patience());
        dayTick = new DayTick<>(projection, states, tables, clock);
        rebuild = new Rebuild(projection, folding, events, tables, jdbc);
    }

    void start(Announcements announcements) {
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

    void resumeAbandonedRebuild() {
        try {
            rebuild.resumeAbandoned();
        } catch (RuntimeException e) {
            log.warn("Cannot see whether a rebuild of {} was abandoned, and will keep trying", name(), e);
        }
    }

    Rebuild rebuild() {
        return rebuild;
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
