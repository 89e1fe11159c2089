package uk.waymark.runtime.projection;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import uk.waymark.runtime.projection.table.RebuildState;

/** How far a projection is behind, and how far its rebuild has come. */
final class ProjectionMeters {

    private static final double NANOS = 1e9;

    private ProjectionMeters() {}

    static void bind(RunningProjection<?, ?> projection, Clock clock, MeterRegistry registry) {
        Gauge.builder("waymark.projection.lag.events", projection, p -> p.follower().lag(clock.instant()).events())
                .description("Events recorded and not in the rows").tag("projection", projection.name())
                .register(registry);
        Gauge.builder("waymark.projection.lag", projection,
                p -> p.follower().lag(clock.instant()).age().toNanos() / NANOS)
                .description("Age of the oldest event that is not in the rows").baseUnit("seconds")
                .tag("projection", projection.name()).register(registry);
        Gauge.builder("waymark.projection.rebuild.progress", projection, ProjectionMeters::rebuilt)
                .description("Part of the running rebuild that is done, 0 to 1; 1 when none runs")
                .tag("projection", projection.name()).register(registry);
    }

    private static double rebuilt(RunningProjection<?, ?> projection) {
        return projection.rebuild().newest().filter(row -> row.state() == RebuildState.RUNNING)
                .map(row -> row.eventsTotal() == 0 ? 0.0 : (double) row.eventsDone() / row.eventsTotal()).orElse(1.0);
    }
}
