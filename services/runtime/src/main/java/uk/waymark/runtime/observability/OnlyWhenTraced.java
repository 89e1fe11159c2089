package uk.waymark.runtime.observability;

import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/**
 * Leaves out everything that makes traces unless {@code waymark.tracing.enabled} asks for it: without them a request
 * costs nothing more, and there is nothing that could be sent anywhere.
 */
class OnlyWhenTraced implements AutoConfigurationImportFilter, EnvironmentAware {

    private static final List<String> TRACING = List.of("org.springframework.boot.micrometer.tracing.",
            "org.springframework.boot.opentelemetry.", TracingModule.class.getName());
    /** It would take the tracer of the whole JVM; {@link TracingModule} takes ours. */
    private static final String OF_AXON = "org.axonframework.springboot.autoconfig.OpenTelemetryAutoConfiguration";

    private boolean traced;

    @Override
    public void setEnvironment(Environment environment) {
        traced = environment.getProperty(TracingModule.ENABLED, boolean.class, false);
    }

    @Override
    public boolean[] match(String[] names, AutoConfigurationMetadata metadata) {
        boolean[] kept = new boolean[names.length];
        for (int i = 0; i < names.length; i++) {
            String name = names[i];
            kept[i] = name == null
                    || !name.equals(OF_AXON) && (traced || TRACING.stream().noneMatch(name::startsWith));
        }
        return kept;
    }
}
