package uk.waymark.runtime.web.readiness;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import uk.waymark.runtime.security.EndpointRules;

/** What operators ask: is it alive, is it ready, what does it measure. */
@Configuration(proxyBeanMethods = false)
public class ReadinessModule {

    /**
     * Public, without signing in: probes and Prometheus have no account. Health says up or down and no more. What is
     * measured are counts and times by kind of request, command and processor, never by authority, so that it tells
     * that something happened (which is not secret) but not what.
     */
    @Bean
    EndpointRules operatorEndpoints() {
        return EndpointRules.none().open(HttpMethod.GET, "/actuator/health", "/actuator/health/liveness",
                "/actuator/health/readiness", "/actuator/prometheus")
                .close(HttpMethod.GET, "/actuator/health/**");
    }

    @Bean
    HealthIndicator readinessGate(ObjectProvider<ReadinessCondition> conditions) {
        return () -> health(conditions.orderedStream().toList());
    }

    /** Told from memory, so that it is true while health requests wait for a database that is away. */
    @Bean
    MeterBinder readinessMeter(ObjectProvider<ReadinessCondition> conditions, ApplicationAvailability availability) {
        return registry -> Gauge
                .builder("waymark.ready", availability,
                        now -> now.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC
                                && conditions.stream().allMatch(ReadinessCondition::holds) ? 1 : 0)
                .description("1 while this process takes work, whatever its database says").register(registry);
    }

    private static Health health(List<ReadinessCondition> conditions) {
        Health.Builder health = conditions.stream().allMatch(ReadinessCondition::holds)
                ? Health.up()
                : Health.outOfService();
        conditions.forEach(condition -> health.withDetail(condition.name(), condition.detail()));
        return health.build();
    }
}
