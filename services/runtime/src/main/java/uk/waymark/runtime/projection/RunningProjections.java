package uk.waymark.runtime.projection;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import uk.waymark.runtime.projection.table.Announcements;

/** Starts and ends what runs for projections beside the event processors, and looks every second whether a day began. */
final class RunningProjections implements Projections, SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(RunningProjections.class);

    private final Map<String, RunningProjection<?, ?>> byName = new LinkedHashMap<>();
    private final Announcements announcements;
    private ScheduledExecutorService days;

    RunningProjections(List<RunningProjection<?, ?>> projections, Announcements announcements) {
        projections.forEach(projection -> byName.put(projection.name(), projection));
        this.announcements = announcements;
    }

    @Override
    public RunningProjection<?, ?> named(String name) {
        if (!byName.containsKey(name)) {
            throw new IllegalArgumentException("no projection runs here that is called " + name);
        }
        return byName.get(name);
    }

    @Override
    public Collection<RunningProjection<?, ?>> all() {
        return byName.values();
    }

    @Override
    public synchronized void start() {
        byName.values().forEach(projection -> projection.start(announcements));
        days = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("day-tick").factory());
        days.scheduleWithFixedDelay(() -> byName.values().forEach(RunningProjections::tick), 1, 1, TimeUnit.SECONDS);
    }

    private static void tick(RunningProjection<?, ?> projection) {
        try {
            projection.dayTick().tick();
        } catch (RuntimeException e) {
            log.warn("Cannot release the day of {}, and will keep trying", projection.name(), e);
        }
    }

    @Override
    public synchronized void stop() {
        days.shutdownNow();
        days = null;
        byName.values().forEach(RunningProjection::stop);
    }

    @Override
    public synchronized boolean isRunning() {
        return days != null;
    }

    /** Before event processors begin and after requests have ended: both need it. */
    @Override
    public int getPhase() {
        return 0;
    }
}
