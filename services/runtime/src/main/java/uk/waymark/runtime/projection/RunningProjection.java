package uk.waymark.runtime.projection;

import java.time.Clock;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;
import uk.waymark.runtime.events.StoredEvents;
import uk.waymark.runtime.projection.fold.Folding;
import uk.waymark.runtime.projection.knowledge.Follower;
import uk.waymark.runtime.projection.live.LiveProjection;
import uk.waymark.runtime.projection.live.States;
import uk.waymark.runtime.projection.release.DayTick;
import uk.waymark.runtime.projection.table.Announcements;
import uk.waymark.runtime.projection.table.Schema;
import uk.waymark.runtime.stream.AuthorityStream;
import uk.waymark.runtime.stream.StateRenderer;
import uk.waymark.runtime.stream.Streams;

/** Puts together what the runtime does for one projection. */
final class RunningProjection<S, F extends Record> implements Projected {

    private final Projection<S, F> projection;
    private final LiveProjection<S, F> live;
    private final Follower follower;
    private final DayTick<S> dayTick;
    private final Streams streams;

    RunningProjection(Projection<S, F> projection, StoredEvents events, JdbcTemplate jdbc,
            TransactionOperations transactions, Clock clock, ProjectionSettings settings, Streams streams) {
        this.projection = projection;
        this.streams = streams;
        Tables<F> tables = Tables.of(projection, jdbc);
        Folding<S> folding = new Folding<>(projection, events);
        States<S> states = new States<>(folding, settings.statesAtHand());
        live = new LiveProjection<>(projection, folding, states, tables.generations(), tables.progress(), tables.rows(),
                tables.changes());
        follower = new Follower(tables.schema(), events, tables.progress(), tables.followed(), settings.patience());
        dayTick = new DayTick<>(projection, states, tables.generations(), tables.progress(), tables.changes(),
                tables.releases(), transactions, clock);
    }

    void start(Announcements announcements) {
        dayTick.tick();
        follower.start(announcements);
    }

    void stop() {
        follower.stop();
    }

    LiveProjection<S, F> live() {
        return live;
    }

    DayTick<S> dayTick() {
        return dayTick;
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
        return streams.of(Schema.of(projection.name()), renderer);
    }

    @Override
    public boolean caughtUp() {
        return follower.caughtUp();
    }
}
