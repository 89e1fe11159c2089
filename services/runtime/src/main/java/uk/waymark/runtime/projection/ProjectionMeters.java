package uk.waymark.runtime.projection;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import uk.waymark.runtime.projection.table.RebuildRow;
import uk.waymark.runtime.projection.table.RebuildState;

/**
 * How far each projection is behind, who works on it, and what its rebuilds do. Everything is answered from memory:
 * measurements are wanted most when the database does not answer.
 */
final class ProjectionMeters implements MeterBinder {

    private static final double NANOS = 1e9;

    private final Supplier<RunningProjections> projections;
    private final Supplier<Configuration> axon;
    private final Clock clock;

    ProjectionMeters(Supplier<RunningProjections> projections, Supplier<Configuration> axon, Clock clock) {
        this.projections = projections;
        this.axon = axon;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        projections.get().all().forEach(projection -> new Of(projection, registry).bind());
    }

    private final class Of {

        private final RunningProjection<?, ?> projection;
        private final MeterRegistry registry;

        Of(RunningProjection<?, ?> projection, MeterRegistry registry) {
            this.projection = projection;
            this.registry = registry;
        }

        void bind() {
            gauge("waymark.projection.lag.events", p -> p.follower().lag(clock.instant()).events())
                    .description("Events recorded and not in the rows, those of parked authorities excepted")
                    .register(registry);
            gauge("waymark.projection.lag", p -> p.follower().lag(clock.instant()).age().toNanos() / NANOS)
                    .description("Age of the oldest event that is not in the rows").baseUnit("seconds")
                    .register(registry);
            gauge("waymark.projection.segments.failing",
                    p -> segments().values().stream().filter(EventTrackerStatus::isErrorState).count())
                    .description("Segments of its event processor that try again here after a failure")
                    .register(registry);
            gauge("waymark.projection.generation",
                    p -> p.seen().map(RunningProjection.Seen::generation).map(Number::doubleValue).orElse(Double.NaN))
                    .description("Generation of its tables that is read; a rebuild or a switch back changes it")
                    .register(registry);
            gauge("waymark.projection.parked",
                    p -> p.seen().map(RunningProjection.Seen::parked).map(Number::doubleValue).orElse(Double.NaN))
                    .description("Authorities that stand still because an event of theirs could not be taken in")
                    .register(registry);
            gauge("waymark.projection.rebuild.progress", p -> rebuild(p).map(Of::done).orElse(1.0))
                    .description("Part of the running rebuild that is done, 0 to 1; 1 when none runs")
                    .register(registry);
            gauge("waymark.projection.rebuild.failed",
                    p -> rebuild(p).filter(row -> row.state() == RebuildState.FAILED).map(row -> 1.0).orElse(0.0))
                    .description("1 when the newest rebuild failed").register(registry);
        }

        private Gauge.Builder<?> gauge(String name, ToDoubleFunction<RunningProjection<?, ?>> value) {
            return Gauge.builder(name, projection, value).tag("projection", projection.name());
        }

        private Map<Integer, EventTrackerStatus> segments() {
            return axon.get().eventProcessingConfiguration()
                    .eventProcessor(projection.name(), StreamingEventProcessor.class)
                    .map(StreamingEventProcessor::processingStatus).orElse(Map.of());
        }

        private static Optional<RebuildRow> rebuild(RunningProjection<?, ?> projection) {
            return projection.seen().flatMap(RunningProjection.Seen::rebuild);
        }

        private static double done(RebuildRow row) {
            if (row.state() != RebuildState.RUNNING) {
                return 1;
            }
            return row.eventsTotal() == 0 ? 0 : (double) row.eventsDone() / row.eventsTotal();
        }
    }
}
