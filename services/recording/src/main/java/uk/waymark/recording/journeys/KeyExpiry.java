package uk.waymark.recording.journeys;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;

/** Forgets keys once they need not be kept. Until then a key counts; afterwards it does not, cleared away or not. */
final class KeyExpiry {

    private final AnsweredKeys keys;
    private final Duration kept;

    KeyExpiry(AnsweredKeys keys, Duration kept) {
        this.keys = keys;
        this.kept = kept;
    }

    /** @return how many were forgotten */
    @Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    int forget() {
        return keys.forgetOlderThan(kept);
    }
}
