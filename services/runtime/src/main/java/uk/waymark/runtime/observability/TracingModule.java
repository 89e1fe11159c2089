package uk.waymark.runtime.observability;

import io.micrometer.observation.ObservationFilter;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.propagation.ContextPropagators;
import org.axonframework.springboot.autoconfig.AxonAutoConfiguration;
import org.axonframework.springboot.autoconfig.AxonTracingAutoConfiguration;
import org.axonframework.tracing.SpanFactory;
import org.axonframework.tracing.opentelemetry.OpenTelemetrySpanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * Traces from a request through its command and event to the projections, in any process: the event carries the trace.
 * Active with {@value #ENABLED}; they are sent where {@code management.opentelemetry.tracing.export.otlp.endpoint} says.
 */
@AutoConfiguration(after = OpenTelemetryTracingAutoConfiguration.class, before = {AxonTracingAutoConfiguration.class,
    AxonAutoConfiguration.class})
public class TracingModule {

    static final String ENABLED = "waymark.tracing.enabled";

    @Bean
    SpanFactory spans(Tracer tracer, ContextPropagators propagators) {
        return OpenTelemetrySpanFactory.builder().tracer(tracer)
                .contextPropagators(propagators.getTextMapPropagator()).build();
    }

    /** The endpoint stays, with names for its variables: an address has ids in it, also of what is confidential. */
    @Bean
    ObservationFilter endpointsInsteadOfAddresses() {
        return request -> request.removeHighCardinalityKeyValue("http.url");
    }
}
