package uk.waymark.journey.history;

import java.util.function.Consumer;
import java.util.stream.LongStream;

/**
 * Many made-up histories, one after the other: {@code -Dwaymark.histories=200000} for more of them,
 * {@code -Dwaymark.seed=4711} to start from another seed, both together to see one failure again.
 */
public final class Histories {

    private static final long FIRST = Long.getLong("waymark.seed", 1);

    private Histories() {}

    /** @param usually how many, unless a system property says otherwise */
    public static void forEach(int usually, Consumer<GeneratedHistory> check) {
        LongStream.range(FIRST, FIRST + Integer.getInteger("waymark.histories", usually)).forEach(seed -> {
            try {
                check.accept(GeneratedHistory.of(seed));
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("-Dwaymark.seed=" + seed + " -Dwaymark.histories=1: " + e.getMessage(), e);
            }
        });
    }
}
