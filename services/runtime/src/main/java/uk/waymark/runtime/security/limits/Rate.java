package uk.waymark.runtime.security.limits;

/**
 * @param perSecond requests that may go on for ever
 * @param burst     requests that may come at once after a quiet time
 */
record Rate(long perSecond, long burst) {

    Rate {
        if (perSecond < 1 || burst < perSecond) {
            throw new IllegalArgumentException("waymark.limits: per-second is at least 1, burst at least per-second");
        }
    }
}
