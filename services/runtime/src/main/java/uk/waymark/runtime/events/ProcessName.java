package uk.waymark.runtime.events;

import java.lang.management.ManagementFactory;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * Under which name this process owns segments: number and machine for whoever looks, and something that no other process
 * has. In containers the first two can be alike, and two owners of one name would both believe a segment theirs.
 */
record ProcessName(String value) {

    private static final int RANDOM_BYTES = 4;

    static ProcessName unique() {
        byte[] random = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(random);
        return new ProcessName(
                ManagementFactory.getRuntimeMXBean().getName() + '/' + HexFormat.of().formatHex(random));
    }
}
