package uk.waymark.runtime.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import io.axoniq.axonserver.grpc.MetaDataValue;
import io.axoniq.axonserver.grpc.SerializedObject;
import io.axoniq.axonserver.grpc.event.Event;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.axonframework.axonserver.connector.command.AxonServerCommandBus;
import org.axonframework.axonserver.connector.event.axon.AxonServerEventStore;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.springboot.autoconfig.AxonServerAutoConfiguration;
import org.axonframework.springboot.autoconfig.AxonServerBusAutoConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.LifecycleProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.DefaultLifecycleProcessor;
import org.springframework.test.context.ActiveProfiles;
import uk.waymark.events.AuthoritySucceeded;
import uk.waymark.runtime.database.OnTestDatabase;

/** What the profile puts together. Nothing is started: there is no server. */
@SpringBootTest(classes = AxonServerModeTest.NotStarted.class)
@ActiveProfiles("axonserver")
@ImportAutoConfiguration({AxonServerAutoConfiguration.class, AxonServerBusAutoConfiguration.class})
@OnTestDatabase
class AxonServerModeTest {

    @Configuration(proxyBeanMethods = false)
    static class NotStarted {

        @Bean
        LifecycleProcessor lifecycleProcessor() {
            return new DefaultLifecycleProcessor() {

                @Override
                public void onRefresh() {}
            };
        }
    }

    @Autowired
    ApplicationContext context;

    @Test
    void switchesEventStoreAndBuses() {
        assertThat(context.getBean(EventStore.class)).isInstanceOf(AxonServerEventStore.class);
        assertThat(context.getBean(CommandBus.class)).isInstanceOf(AxonServerCommandBus.class);
        assertThat(context.getBean(StoredEvents.class)).isInstanceOf(AxonServerStoredEvents.class);
        assertThat(context.getBeanProvider(EventStorageEngine.class)).isEmpty();
        assertThat(context.getBeanProvider(EventPolling.class)).isEmpty();
    }

    @Test
    void keepsTokensBesideTheRowsTheyBelongTo() {
        assertThat(context.getBean(TokenStore.class)).isInstanceOf(JdbcTokenStore.class);
    }

    @Test
    void isHealthyOnlyWhileTheServerIsThere() {
        assertThat(context.getBean(AxonServerHealth.class).health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(health(true).getStatus()).isEqualTo(Status.UP);
        assertThat(health(false).getStatus()).isEqualTo(Status.DOWN);
    }

    private static Health health(boolean connected) {
        return new AxonServerHealth(() -> Map.of("default", connected), new AxonServerRefusals()).health();
    }

    @Test
    void readsTheRecordedInstantToTheMicrosecond() {
        Event stored = Event.newBuilder().setAggregateIdentifier("80566").setAggregateSequenceNumber(3)
                .setMessageIdentifier("m").setTimestamp(1767323045000L).putMetaData("actor", text("a1"))
                .putMetaData("recordedAt", text("2026-01-02T03:04:05.000006Z"))
                .setPayload(SerializedObject.newBuilder().setType("authority-succeeded").setRevision("1")
                        .setData(ByteString.copyFromUtf8("{\"urn\":\"80566\",\"successors\":[]}")))
                .build();
        assertThat(new AxonServerEvents(new StoredJson()).event(7, stored)).isEqualTo(new StoredEvent(7, "80566", 3,
                "m", Instant.parse("2026-01-02T03:04:05.000006Z"), "authority-succeeded", "1",
                "{\"urn\":\"80566\",\"successors\":[]}", Map.of("actor", "a1"),
                new AuthoritySucceeded("80566", List.of(), null, null)));
    }

    private static MetaDataValue text(String value) {
        return MetaDataValue.newBuilder().setTextValue(value).build();
    }
}
