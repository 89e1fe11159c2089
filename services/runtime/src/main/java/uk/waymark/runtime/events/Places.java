package uk.waymark.runtime.events;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Where events stand in the global order, by journey and by recorded instant; some 20 bytes for each. Added in order of
 * position. Waiting is for an event that is known to be on its way.
 */
final class Places {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition added = lock.newCondition();
    private final Map<String, Longs> byVersion = new HashMap<>();
    private final Longs positions = new Longs();
    private final Longs earliestFromHere = new Longs();
    private long latest = Long.MIN_VALUE;

    /** @throws IllegalStateException if it is not the journey's next event, or its position not a later one */
    void add(String urn, long version, long position, Instant recordedAt) {
        lock.lock();
        try {
            Longs journey = byVersion.computeIfAbsent(urn, any -> new Longs());
            if (position <= positions.last() || version != journey.size) {
                throw new IllegalStateException("event " + version + " of " + urn + " cannot stand at " + position);
            }
            journey.add(position);
            positions.add(position);
            long micros = micros(recordedAt);
            for (int i = earliestFromHere.size - 1; i >= 0 && earliestFromHere.values[i] > micros; i--) {
                earliestFromHere.values[i] = micros;
            }
            earliestFromHere.add(micros);
            latest = Math.max(latest, micros);
            added.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Greatest position there is; -1 before the first. */
    long last() {
        lock.lock();
        try {
            return positions.last();
        } finally {
            lock.unlock();
        }
    }

    /** Greatest recorded instant there is, which need not be that of the last position. */
    Optional<Instant> latest() {
        lock.lock();
        try {
            return positions.size == 0 ? Optional.empty() : Optional.of(Instant.EPOCH.plus(latest, ChronoUnit.MICROS));
        } finally {
            lock.unlock();
        }
    }

    /** Greatest position of an event recorded at or before this instant; -1 when there is none. */
    long at(Instant recordedAt) {
        lock.lock();
        try {
            long micros = micros(recordedAt);
            int low = 0;
            int high = earliestFromHere.size;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (earliestFromHere.values[middle] <= micros) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low == 0 ? -1 : positions.values[low - 1];
        } finally {
            lock.unlock();
        }
    }

    /** @return empty when it has not come in time */
    OptionalLong await(String urn, long version, long nanos) throws InterruptedException {
        lock.lock();
        try {
            long left = nanos;
            while (!has(urn, version) && left > 0) {
                left = added.awaitNanos(left);
            }
            return has(urn, version)
                    ? OptionalLong.of(byVersion.get(urn).values[(int) version])
                    : OptionalLong.empty();
        } finally {
            lock.unlock();
        }
    }

    /** @return whether everything up to this position has come in time */
    boolean await(long position, long nanos) throws InterruptedException {
        lock.lock();
        try {
            long left = nanos;
            while (positions.last() < position && left > 0) {
                left = added.awaitNanos(left);
            }
            return positions.last() >= position;
        } finally {
            lock.unlock();
        }
    }

    private boolean has(String urn, long version) {
        return byVersion.containsKey(urn) && version < byVersion.get(urn).size;
    }

    private static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    private static final class Longs {

        private long[] values = new long[4];
        private int size;

        void add(long value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, size + (size >> 1) + 4);
            }
            values[size++] = value;
        }

        long last() {
            return size == 0 ? -1 : values[size - 1];
        }
    }
}
