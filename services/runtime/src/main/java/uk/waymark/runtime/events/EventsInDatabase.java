package uk.waymark.runtime.events;

import java.time.Duration;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventsourcing.eventstore.jpa.SQLStateResolver;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The event store in our own database. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "false")
class EventsInDatabase {

    private static final String UNIQUE_VIOLATION = "23505";

    @Bean
    SettledEventStorageEngine eventStorageEngine(@Qualifier("eventSerializer") Serializer serializer,
            ConnectionProvider connections, TransactionManager transactions, EventTable table,
            JdbcRecordedClock clock, Appended appended) {
        var builder = SettledEventStorageEngine.builder();
        builder.connectionProvider(connections).transactionManager(transactions).schema(EventTable.columns())
                .dataType(String.class).eventSerializer(serializer).snapshotSerializer(serializer)
                .upcasterChain(AxonUpcast.chain())
                .persistenceExceptionResolver(new SQLStateResolver(UNIQUE_VIOLATION));
        return new SettledEventStorageEngine(builder, table, clock, appended);
    }

    @Bean
    Appended appended() {
        return new Appended();
    }

    @Bean
    StoredEvents storedEvents(EventTable table, Appended appended) {
        return new JdbcStoredEvents(table, new StoredJson(), appended);
    }

    @Bean
    EventArchive eventArchive(EventTable table, JdbcRecordedClock clock, JdbcTemplate jdbc,
            PlatformTransactionManager transactions) {
        return new DatabaseArchive(table, clock, jdbc, new TransactionTemplate(transactions));
    }

    @Bean
    EventPolling eventPolling(EventTable table, EventSignal signal,
            @Value("${waymark.events.poll-interval:100ms}") Duration interval) {
        return new EventPolling(table, signal, interval);
    }

    @Bean
    ConfigurerModule settledEvents(ObjectProvider<SettledEventStorageEngine> engine, EventSignal signal) {
        return configurer -> configurer.eventProcessing()
                .configureDefaultStreamableMessageSource(c -> new SettledEventSource(engine.getObject(), signal));
    }

    @Bean
    InitializingBean gate(EventBus events) {
        return () -> events.registerDispatchInterceptor(new RecordedTimestamp(false));
    }
}
