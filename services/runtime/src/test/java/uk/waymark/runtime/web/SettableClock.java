package uk.waymark.runtime.web;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** The real time, until it is set to another. */
public final class SettableClock extends Clock {

    private final AtomicReference<Instant> set = new AtomicReference<>();

    public void set(Instant now) {
        set.set(now);
    }

    public void reset() {
        set.set(null);
    }

    @Override
    public Instant instant() {
        Instant now = set.get();
        return now == null ? Instant.now() : now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new Clock() {

            @Override
            public Instant instant() {
                return SettableClock.this.instant();
            }

            @Override
            public ZoneId getZone() {
                return zone;
            }

            @Override
            public Clock withZone(ZoneId other) {
                return SettableClock.this.withZone(other);
            }
        };
    }
}
