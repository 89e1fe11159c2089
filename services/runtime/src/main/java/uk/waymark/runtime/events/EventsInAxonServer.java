package uk.waymark.runtime.events;

import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.eventhandling.EventBus;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The event store in Axon Server. It keeps timestamps in milliseconds, so the recorded instant stays in the metadata,
 * from where the port reads it back.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "true")
class EventsInAxonServer {

    @Bean
    StoredEvents storedEvents(AxonServerConnectionManager connections, EventTable table) {
        return new AxonServerStoredEvents(() -> connections.getConnection().eventChannel(), table, new StoredJson());
    }

    @Bean
    AxonServerHealth axonServerHealth(AxonServerConnectionManager connections) {
        return new AxonServerHealth(connections::connections);
    }

    @Bean
    InitializingBean gate(EventBus events) {
        return () -> events.registerDispatchInterceptor(new RecordedTimestamp(true));
    }
}
