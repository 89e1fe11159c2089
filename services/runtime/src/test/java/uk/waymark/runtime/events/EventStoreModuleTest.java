package uk.waymark.runtime.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.waymark.events.AuthoritySucceeded;
import uk.waymark.runtime.database.OnTestDatabase;
import uk.waymark.runtime.events.Journal.Note;

@SpringBootTest(classes = EventStoreModuleTest.Application.class)
@OnTestDatabase
class EventStoreModuleTest {

    @Configuration(proxyBeanMethods = false)
    @Import(Journal.class)
    static class Application {

        @Bean
        Listener listener() {
            return new Listener();
        }
    }

    @ProcessingGroup("listener")
    static class Listener {

        final List<String> heard = new CopyOnWriteArrayList<>();

        @EventHandler
        void on(AuthoritySucceeded event) {
            heard.add(event.note());
        }
    }

    @Autowired
    CommandGateway commands;
    @Autowired
    StoredEvents events;
    @Autowired
    Listener listener;
    @Autowired
    TransactionManager transactions;
    @Autowired
    JdbcClient jdbc;

    private String urn = UUID.randomUUID().toString();

    @Test
    void storesWhatACommandLeadsToUnderOurNamesWithItsProvenance() {
        var command = GenericCommandMessage.asCommandMessage(new Note(urn, "hello", 2))
                .andMetaData(Map.of("actor", "a1", "idempotencyKey", "k1"));
        commands.sendAndWait(command);

        List<StoredEvent> stored = events.ofAuthority(urn, -1);
        assertThat(stored).extracting(StoredEvent::version).containsExactly(0L, 1L);
        StoredEvent first = stored.getFirst();
        assertThat(first.type()).isEqualTo("authority-succeeded");
        assertThat(first.storedRevision()).isEqualTo("1");
        assertThat(first.event()).isEqualTo(new AuthoritySucceeded(urn, List.of(), null, "hello"));
        assertThat(first.storedPayload())
                .isEqualTo("{\"urn\":\"" + urn + "\",\"successors\":[],\"note\":\"hello\"}");
        assertThat(first.metadata()).isEqualTo(Map.of("actor", "a1", "idempotencyKey", "k1", "causationId",
                command.getIdentifier(), "correlationId", command.getIdentifier()));
        assertThat(stored.get(1).recordedAt()).isEqualTo(first.recordedAt().plus(1, ChronoUnit.MICROS));
    }

    @Test
    void wakesProcessorsAtOnce() {
        note("wake up");
        await().untilAsserted(() -> assertThat(listener.heard).contains("wake up"));
    }

    @Test
    void refusesAnEventNobodyIsAccountableFor() {
        assertThatThrownBy(() -> commands.sendAndWait(new Note(urn, "whoever", 1)))
                .hasStackTraceContaining("an event without an actor cannot be stored");
        assertThat(events.ofAuthority(urn, -1)).isEmpty();
    }

    @Test
    void letsNobodyChangeWhatHappened() {
        note("final");
        for (String change : List.of("update event_store.event set version = 7", "delete from event_store.event",
                "truncate event_store.event")) {
            assertThatThrownBy(() -> jdbc.sql(change).update()).isInstanceOf(DataAccessException.class)
                    .hasStackTraceContaining("permission denied");
        }
    }

    @Test
    void commitsTokenAndRowsTogether() {
        assertThat(transactions).isInstanceOf(SpringTransactionManager.class);
    }

    private void note(String words) {
        commands.sendAndWait(GenericCommandMessage.asCommandMessage(new Note(urn, words, 1))
                .andMetaData(Map.of("actor", "a1")));
    }
}
