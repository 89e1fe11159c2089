package uk.waymark.runtime.web.shutdown;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * The time between the word that this process stops and the end of its work. It is not ready any more (that is said
 * before any lifecycle ends) and still answers, so that whoever distributes requests notices and sends it none.
 */
final class ShutdownNotice implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ShutdownNotice.class);

    private final Duration notice;
    private volatile boolean running;
    private volatile boolean given;

    ShutdownNotice(Duration notice) {
        this.notice = notice;
    }

    /** Whether this process has begun to stop. */
    boolean isGiven() {
        return given;
    }

    @Override
    public void start() {
        given = false;
        running = true;
    }

    @Override
    public void stop() {
        given = true;
        running = false;
        if (notice.isPositive()) {
            log.info("Stopping: not ready any more, answering for another {} ms", notice.toMillis());
            try {
                Thread.sleep(notice);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before streams and the web server begin to stop. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE;
    }
}
