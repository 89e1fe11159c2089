package uk.waymark.recording.imports.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import uk.waymark.recording.commands.JourneyCommand;
import uk.waymark.recording.commands.Origin;
import uk.waymark.recording.commands.Outcome;
import uk.waymark.recording.commands.Recorder;

/** Lets so many commands through to the journeys, and holds back or fails the next. */
public final class Turnstile implements Recorder {

    private final Recorder behind;
    private final Semaphore passes;
    private final boolean fails;
    private final CountDownLatch reached = new CountDownLatch(1);

    public Turnstile(Recorder behind, int passes, boolean fails) {
        this.behind = behind;
        this.passes = new Semaphore(passes);
        this.fails = fails;
    }

    /** Waits until a command had to be held back. */
    public void awaitReached() throws InterruptedException {
        assertThat(reached.await(1, TimeUnit.MINUTES)).as("a command was held back").isTrue();
    }

    /** Lets one more through. */
    public void pass() {
        passes.release();
    }

    public void open() {
        passes.release(1_000_000);
    }

    @Override
    public Outcome submit(JourneyCommand command, Origin origin) {
        if (!passes.tryAcquire()) {
            reached.countDown();
            if (fails) {
                throw new IllegalStateException("the database went away");
            }
            passes.acquireUninterruptibly();
        }
        return behind.submit(command, origin);
    }
}
