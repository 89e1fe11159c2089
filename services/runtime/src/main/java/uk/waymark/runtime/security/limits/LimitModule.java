package uk.waymark.runtime.security.limits;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import uk.waymark.runtime.web.problem.ProblemWriter;

/** Keeps one caller from taking what the others need. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LimitSettings.class)
public class LimitModule {

    /** After the correlation id, before the session. */
    private static final int EARLY = Ordered.HIGHEST_PRECEDENCE + 10;

    @Bean
    Refusals limitRefusals(ProblemWriter problems, MeterRegistry meters) {
        return new Refusals(problems, meters);
    }

    @Bean
    FilterRegistrationBean<AddressLimit> addressLimit(LimitSettings settings, Refusals refusals) {
        FilterRegistrationBean<AddressLimit> registration = new FilterRegistrationBean<>(
                new AddressLimit(settings, refusals));
        registration.setOrder(EARLY);
        return registration;
    }

    @Bean
    ActorLimit actorLimit(LimitSettings settings, Refusals refusals) {
        return new ActorLimit(settings, refusals);
    }

    /** It stands in the chain of access, and nowhere else. */
    @Bean
    FilterRegistrationBean<ActorLimit> actorLimitOnlyThere(ActorLimit limit) {
        FilterRegistrationBean<ActorLimit> registration = new FilterRegistrationBean<>(limit);
        registration.setEnabled(false);
        return registration;
    }
}
