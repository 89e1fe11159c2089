package uk.waymark.runtime.security.guesses;

import java.time.Duration;

/** What wrong passwords are counted for. */
enum Watched {
    /** One user from one address: somebody who guesses here keeps nobody out elsewhere. */
    PAIR(1, Duration.ofDays(1)),
    /** One address, whomever it tries. */
    ADDRESS(4, Duration.ofDays(1)),
    /** One user, from many addresses. A short wait only: it also holds for the user, who has done nothing wrong. */
    ACCOUNT(6, Duration.ofMinutes(1));

    private static final int DOUBLINGS = 30;

    private final int times;
    private final Duration cap;

    Watched(int times, Duration cap) {
        this.times = times;
        this.cap = cap;
    }

    /** How long nobody may try after so many wrong passwords. */
    Duration after(int failures, GuessSettings settings) {
        int beyond = failures - times * settings.tries();
        if (beyond < 0) {
            return Duration.ZERO;
        }
        Duration wait = Duration.ofSeconds(1L << Math.min(beyond, DOUBLINGS));
        Duration longest = settings.longestWait().compareTo(cap) < 0 ? settings.longestWait() : cap;
        return wait.compareTo(longest) < 0 ? wait : longest;
    }
}
