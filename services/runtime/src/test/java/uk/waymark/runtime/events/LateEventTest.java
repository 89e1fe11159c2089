package uk.waymark.runtime.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import uk.waymark.events.AuthoritySucceeded;
import uk.waymark.runtime.database.OnTestDatabase;

/** An event with a lower position, committed after events with higher ones: no processor ever misses it. */
@SpringBootTest(classes = LateEventTest.Listener.class, properties = "waymark.processors.segments=1")
@OnTestDatabase
@Import(LateEventTest.Listener.class)
class LateEventTest {

    @ProcessingGroup("listener")
    static class Listener {

        final List<String> heard = new CopyOnWriteArrayList<>();

        @EventHandler
        void on(AuthoritySucceeded event) {
            heard.add(event.note());
        }
    }

    @Autowired
    DataSource dataSource;
    @Autowired
    Listener listener;
    @Autowired
    StoredEvents events;
    @Autowired
    EventProcessingConfiguration processing;

    @Test
    void isHandledInItsPlaceHoweverOldItIs() throws SQLException {
        Instant longAgo = Instant.now().minus(Duration.ofMinutes(5)).truncatedTo(ChronoUnit.MICROS);
        try (Writer late = new Writer(dataSource).recordedAt(longAgo)) {
            late.append();
            for (int i = 0; i < 3; i++) {
                try (Writer quick = new Writer(dataSource).recordedAt(longAgo)) {
                    quick.append();
                    quick.commit();
                }
            }
            assertThat(events.count()).isEqualTo(3);
            late.commit();
        }
        await().untilAsserted(() -> assertThat(listener.heard).hasSize(4));
        assertThat(listener.heard).containsExactlyElementsOf(inOrderOfPosition());
        assertThat(processing.eventProcessor("listener", StreamingEventProcessor.class).orElseThrow()
                .processingStatus().get(0).getCurrentPosition()).hasValue(4);
    }

    private List<String> inOrderOfPosition() {
        List<String> notes = new CopyOnWriteArrayList<>();
        events.scan(-1, event -> notes.add(((AuthoritySucceeded) event.event()).note()));
        return notes;
    }
}
