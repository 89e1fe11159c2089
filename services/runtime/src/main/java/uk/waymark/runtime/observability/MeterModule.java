package uk.waymark.runtime.observability;

import io.micrometer.core.instrument.config.MeterFilter;
import java.util.regex.Pattern;
import org.axonframework.springboot.autoconfig.MicrometerMetricsAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * One registry of measurements, and what is left out of it. Axon makes a registry of its own unless there is one, and
 * looks before Spring Boot 4 has made it: then all would be measured twice, and filters reach neither. So it looks after.
 */
@AutoConfiguration(after = CompositeMeterRegistryAutoConfiguration.class, before = MicrometerMetricsAutoConfiguration.class)
public class MeterModule {

    private static final Pattern REGISTERED_AGAIN = Pattern
            .compile("(command|event|query)[A-Za-z]*\\.(capacity|latency)");

    /**
     * Axon registers these gauges anew with each message, of which Micrometer warns, and keeps the first one whatever it
     * measures. The lag of projections and the timers of commands say the same and are true.
     */
    @Bean
    MeterFilter withoutGaugesOfEachMessage() {
        return MeterFilter.deny(id -> REGISTERED_AGAIN.matcher(id.getName()).matches());
    }
}
