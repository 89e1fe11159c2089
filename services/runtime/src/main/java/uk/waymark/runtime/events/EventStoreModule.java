package uk.waymark.runtime.events;

import io.micrometer.core.instrument.MeterRegistry;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.axonframework.springboot.autoconfig.AxonAutoConfiguration;
import org.axonframework.springboot.autoconfig.JdbcAutoConfiguration;
import org.axonframework.springboot.autoconfig.TransactionAutoConfiguration;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import uk.waymark.events.Upcast;
import uk.waymark.runtime.database.Migrations;

/**
 * Where events are kept and how they reach their readers: in our database, or in Axon Server under the profile
 * {@code axonserver}.
 */
@AutoConfiguration(after = {DataSourceTransactionManagerAutoConfiguration.class,
    JdbcClientAutoConfiguration.class}, before = {TransactionAutoConfiguration.class, JdbcAutoConfiguration.class,
        AxonAutoConfiguration.class})
@EnableConfigurationProperties(Processors.class)
@Import({EventsInDatabase.class, EventsInAxonServer.class, ProcessorTokens.class,
    SharedProcessing.class})
public class EventStoreModule {

    @Bean
    Migrations eventStoreMigrations() {
        return new Migrations(EventTable.SCHEMA, "classpath:db/event_store");
    }

    @Bean
    TransactionManager axonTransactionManager(PlatformTransactionManager transactions) {
        return new SpringTransactionManager(transactions);
    }

    @Bean
    @Qualifier("eventSerializer")
    Serializer eventSerializer() {
        return new EventSerializer();
    }

    @Bean
    CorrelationDataProvider provenance() {
        return new Provenance();
    }

    @Bean
    InitializingBean appendsMeasured(EventBus events, ObjectProvider<MeterRegistry> meters) {
        return () -> meters.ifAvailable(
                registry -> events.registerDispatchInterceptor(new AppendMeters(registry)));
    }

    @Bean
    EventSignal eventSignal() {
        return new EventSignal();
    }

    @Bean
    EventTable eventTable(JdbcClient jdbc) {
        return new EventTable(jdbc);
    }

    @Bean
    JdbcRecordedClock recordedClock(JdbcClient jdbc, EventSignal signal, ObjectProvider<AxonServerTail> tail) {
        return new JdbcRecordedClock(jdbc, signal, () -> tail.stream().findFirst().flatMap(AxonServerTail::latest));
    }

    @Bean
    ConfigurerModule readingAndProcessing(Processors processors, SegmentShares shares) {
        return configurer -> {
            Upcast.IN_ORDER.forEach(step -> configurer.registerEventUpcaster(c -> new AxonUpcast(step)));
            processors.configure(configurer.eventProcessing(), shares);
        };
    }
}
