package uk.waymark.runtime.projection.knowledge;

import java.time.Duration;
import java.time.Instant;
import uk.waymark.runtime.events.StoredEvents;
import uk.waymark.runtime.projection.table.Followed;
import uk.waymark.runtime.projection.table.Parked;
import uk.waymark.runtime.projection.table.Progress;

/**
 * How far a projection has come, looked at once: for one that this process does not follow. A look from the start on, so
 * that it costs more than to ask a {@link Follower}.
 *
 * @param caughtUp whether nothing is missing but what is parked
 */
public record Glance(Instant knownAt, long position, boolean caughtUp, Lag lag) {

    public static Glance of(StoredEvents events, Progress progress, Followed followed, Parked parked, Instant now) {
        Reached reached = new Watermark(events, progress, followed, parked).look();
        Duration age = reached.oldestMissing() == null ? Duration.ZERO : Duration.between(reached.oldestMissing(), now);
        return new Glance(reached.watermark(), reached.position(), reached.caughtUp(),
                new Lag(reached.lagEvents(), age));
    }
}
