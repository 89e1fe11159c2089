package uk.waymark.recording.imports.jobs;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import uk.waymark.runtime.events.StoreUnavailable;

/**
 * Asks again while the event store does not answer, as an import that takes minutes should. Sending a row's command again
 * is harmless: what an unanswered one has recorded is already so.
 */
final class Patience {

    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(500);

    private final BooleanSupplier givenUp;

    /** @param givenUp whether nobody wants the answer any more */
    Patience(BooleanSupplier givenUp) {
        this.givenUp = givenUp;
    }

    /** @throws StoreUnavailable when that is given up, or has lasted for ten minutes */
    <T> T ask(Supplier<T> question) {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (true) {
            try {
                return question.get();
            } catch (StoreUnavailable unavailable) {
                if (givenUp.getAsBoolean() || System.nanoTime() > end) {
                    throw unavailable;
                }
                LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
            }
        }
    }
}
