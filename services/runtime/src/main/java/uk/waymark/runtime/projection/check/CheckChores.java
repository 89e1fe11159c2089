package uk.waymark.runtime.projection.check;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Looks now and then what other processes found, or left unfinished; ends with the process. */
final class CheckChores implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(CheckChores.class);
    private static final int LOOK_EVERY_SECONDS = 30;

    private final ProjectionCheck check;
    private final CheckMeters meters;
    private ScheduledExecutorService chores;

    CheckChores(ProjectionCheck check, CheckMeters meters) {
        this.check = check;
        this.meters = meters;
    }

    private void look() {
        try {
            check.giveUpAbandoned();
            meters.look();
        } catch (RuntimeException e) {
            log.warn("Cannot see what became of the last check, and will keep trying", e);
        }
    }

    @Override
    public synchronized void start() {
        chores = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("check").factory());
        chores.scheduleWithFixedDelay(this::look, 0, LOOK_EVERY_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public synchronized void stop() {
        chores.shutdownNow();
        chores = null;
        check.stop();
    }

    @Override
    public synchronized boolean isRunning() {
        return chores != null;
    }

    /** While the projections run. */
    @Override
    public int getPhase() {
        return 1;
    }
}
