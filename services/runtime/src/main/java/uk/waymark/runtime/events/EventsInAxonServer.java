package uk.waymark.runtime.events;

import java.util.Set;
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
    InitializingBean gate(EventBus events) {
        return () -> events.registerDispatchInterceptor(new RecordedTimestamp(Set.of()));
    }
}
