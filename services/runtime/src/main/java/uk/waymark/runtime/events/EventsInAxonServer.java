package uk.waymark.runtime.events;

import io.axoniq.axonserver.connector.event.EventChannel;
import java.time.Duration;
import java.util.function.Supplier;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.axonserver.connector.ManagedChannelCustomizer;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandBusSpanFactory;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.json.JacksonSerializer;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/**
 * The event store in Axon Server, and commands routed by it. It keeps timestamps in milliseconds, so the recorded
 * instant stays in the metadata, from where the port reads it back.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "true")
class EventsInAxonServer {

    /** A transaction of ours ends after 20 s. */
    private static final Duration LONGEST_TRANSACTION = Duration.ofSeconds(18);

    @Bean
    AxonServerTail axonServerTail(AxonServerConnectionManager connections) {
        return new AxonServerTail(events(connections));
    }

    @Bean
    StoredEvents storedEvents(AxonServerConnectionManager connections, AxonServerTail tail, EventTable table) {
        return new AxonServerStoredEvents(events(connections), tail, table, new StoredJson());
    }

    private static Supplier<EventChannel> events(AxonServerConnectionManager connections) {
        return () -> connections.getConnection().eventChannel();
    }

    @Bean
    ConfigurerModule unbrokenEvents() {
        return configurer -> configurer.eventProcessing()
                .configureDefaultStreamableMessageSource(axon -> new UnbrokenSource(axon.eventStore()));
    }

    @Bean
    EventArchive eventArchive(AxonServerConnectionManager connections) {
        return new AxonServerArchive(events(connections), new StoredJson());
    }

    @Bean
    AxonServerRefusals axonServerRefusals() {
        return new AxonServerRefusals();
    }

    @Bean
    @Primary
    ManagedChannelCustomizer seenRefusals(AxonServerRefusals refusals) {
        return channel -> channel.intercept(refusals);
    }

    @Bean
    AxonServerHealth axonServer(AxonServerConnectionManager connections, AxonServerRefusals refusals) {
        return new AxonServerHealth(connections::connections, refusals);
    }

    @Bean
    @Qualifier("messageSerializer")
    Serializer messageSerializer() {
        return JacksonSerializer.builder().objectMapper(EventJson.mapper()).build();
    }

    @Bean
    @Qualifier("localSegment")
    JourneySegment commandBus(TransactionManager transactions, org.axonframework.config.Configuration axon) {
        var builder = JourneySegment.builder();
        builder.transactionManager(transactions).spanFactory(axon.getComponent(CommandBusSpanFactory.class))
                .messageMonitor(axon.messageMonitor(CommandBus.class, "commandBus"));
        JourneySegment segment = new JourneySegment(builder);
        segment.registerHandlerInterceptor(new CorrelationDataInterceptor<>(axon.correlationDataProviders()));
        return segment;
    }

    @Bean
    CommandGateway commandGateway(CommandBus bus) {
        return new AxonServerGateway(bus);
    }

    /** The append and the longest wait for it must end while our own transaction is seen in flight. */
    @Bean
    InitializingBean gate(EventBus events, JdbcRecordedClock clock, AxonServerConfiguration settings) {
        Duration longestUntilAppend = LONGEST_TRANSACTION.minusMillis(settings.getCommitTimeout());
        return () -> {
            events.registerDispatchInterceptor(new RecordedTimestamp(true));
            events.registerDispatchInterceptor(messages -> {
                if (!clock.isInFlightSince(longestUntilAppend)) {
                    throw StoreUnavailable.recording();
                }
                return (index, event) -> event;
            });
        };
    }
}
