package uk.waymark.runtime.projection;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.context.SmartLifecycle;
import uk.waymark.runtime.projection.table.Announcements;

/** Starts and ends what runs for projections beside the event processors, and does for them what comes with time. */
final class RunningProjections implements Projections, SmartLifecycle {

    private static final int LOOK_FOR_ABANDONED_SECONDS = 5;
    private static final int LOOK_SECONDS = 2;

    private final Map<String, RunningProjection<?, ?>> byName = new LinkedHashMap<>();
    private final Announcements announcements;
    private ScheduledExecutorService chores;

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
        chores = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("projections").factory());
        chores.scheduleWithFixedDelay(() -> byName.values().forEach(RunningProjection::settleRevision), 0, 1,
                TimeUnit.SECONDS);
        chores.execute(() -> byName.values().forEach(RunningProjection::retryParked));
        chores.scheduleWithFixedDelay(() -> byName.values().forEach(RunningProjection::tickDay), 1, 1,
                TimeUnit.SECONDS);
        chores.scheduleWithFixedDelay(() -> byName.values().forEach(RunningProjection::look), 0, LOOK_SECONDS,
                TimeUnit.SECONDS);
        chores.scheduleWithFixedDelay(() -> byName.values().forEach(RunningProjection::resumeAbandonedRebuild), 1,
                LOOK_FOR_ABANDONED_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public synchronized void stop() {
        chores.shutdownNow();
        chores = null;
        byName.values().forEach(RunningProjection::stop);
    }

    @Override
    public synchronized boolean isRunning() {
        return chores != null;
    }

    /** Before event processors begin and after requests have ended: both need it. */
    @Override
    public int getPhase() {
        return 0;
    }
}
