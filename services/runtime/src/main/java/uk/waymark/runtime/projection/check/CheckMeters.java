package uk.waymark.runtime.projection.check;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;

/**
 * The last result for each projection, whichever process found it. Without a result there is no meter. Whoever asks for
 * measurements does not wait for the database.
 */
final class CheckMeters implements MeterBinder {

    private static final double NANOS = 1e9;

    private final CheckRuns runs;
    private final List<String> projections;
    private final Set<String> told = ConcurrentHashMap.newKeySet();
    private final Map<String, Seen> results = new ConcurrentHashMap<>();
    private volatile MeterRegistry registry;

    CheckMeters(CheckRuns runs, List<String> projections) {
        this.runs = runs;
        this.projections = projections;
    }

    private record Seen(CheckRow row, long at) {

        double age() {
            return (row.sinceEnd().toNanos() + System.nanoTime() - at) / NANOS;
        }
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        registry = meters;
    }

    /** Looks what the last results are, and begins to tell of projections that have got their first. */
    void look() {
        for (String projection : projections) {
            runs.finished(projection).ifPresent(row -> {
                results.put(projection, new Seen(row, System.nanoTime()));
                tell(projection);
            });
        }
    }

    private void tell(String projection) {
        if (registry != null && told.add(projection)) {
            gauge("waymark.projection.check.differences", projection, seen -> seen.row().differences().get(projection))
                    .description("Differences between the rows and a fresh fold, in the last check that finished")
                    .register(registry);
            gauge("waymark.projection.check.age", projection, Seen::age)
                    .description("Time since the last check finished").baseUnit("seconds").register(registry);
        }
    }

    private Gauge.Builder<Map<String, Seen>> gauge(String name, String projection, ToDoubleFunction<Seen> value) {
        return Gauge.builder(name, results, all -> value.applyAsDouble(all.get(projection)))
                .tag("projection", projection);
    }
}
