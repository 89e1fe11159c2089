package uk.waymark.recording.journeys;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.ConfigurerModule;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import uk.waymark.recording.commands.Recorder;
import uk.waymark.runtime.database.Migrations;
import uk.waymark.runtime.events.RecordedClock;
import uk.waymark.runtime.events.StoredEvents;

/** The write side without its web: journeys, and the door to them. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
public class JourneyModule {

    @Bean
    ConfigurerModule journeys() {
        return configurer -> configurer.configureAggregate(
                AggregateConfigurer.defaultConfiguration(JourneyAggregate.class)
                        .configureRepository(JourneyRepository::new));
    }

    @Bean
    Migrations recordingSchema() {
        return new Migrations("recording", "classpath:db/recording");
    }

    /** @param kept how long a client's key is remembered; a request sent again later is a new one */
    @Bean
    CommandGate commandGate(RecordedClock clock, JdbcClient jdbc,
            @Value("${waymark.recording.idempotency-keys-kept:24h}") Duration kept) {
        return new CommandGate(clock, new AnsweredKeys(jdbc), kept);
    }

    @Bean
    ConfigurerModule gateBeforeJourneys(CommandGate gate) {
        return configurer -> configurer.onInitialize(axon -> axon
                .onStart(() -> axon.commandBus().registerHandlerInterceptor(gate)));
    }

    @Bean
    KeyExpiry keyExpiry(JdbcClient jdbc, @Value("${waymark.recording.idempotency-keys-kept:24h}") Duration kept) {
        return new KeyExpiry(new AnsweredKeys(jdbc), kept);
    }

    @Bean
    Recorder recorder(CommandGateway gateway, StoredEvents stored, MeterRegistry registry) {
        return new JourneyRecorder(gateway, stored, new CommandMeters(registry));
    }

    @Bean
    Journeys journeysToLookAt(StoredEvents stored) {
        return new Journeys(stored);
    }
}
