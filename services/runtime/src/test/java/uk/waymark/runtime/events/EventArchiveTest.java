package uk.waymark.runtime.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.waymark.runtime.database.Migrations;
import uk.waymark.runtime.database.TestDatabase;

/** A whole store, read and filled: as it was, all of it or nothing. */
class EventArchiveTest {

    private static final Migrations EVENTS = new Migrations(EventTable.SCHEMA, "classpath:db/event_store");

    private final TestDatabase database = TestDatabase.create(EVENTS);
    private final EventTable table = new EventTable(database.jdbc());
    private final TransactionTemplate transaction = new TransactionTemplate(
            new JdbcTransactionManager(database.dataSource()));
    private final JdbcRecordedClock clock = new JdbcRecordedClock(database.jdbc(), new EventSignal(), Optional::empty);
    private final DatabaseArchive archive = new DatabaseArchive(table, clock, new JdbcTemplate(database.dataSource()),
            transaction);

    @AfterEach
    void close() {
        database.close();
    }

    private static List<KeptEvent> events(int count) {
        List<KeptEvent> events = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            events.add(new KeptEvent("8" + i % 3, i / 3, "id-" + i, Instant.parse("2020-01-02T03:04:05.000006Z")
                    .plusSeconds(i), "inspection-recorded", "1", "{\"not\": \"understood\" ,", "{\"actor\":\"a-1\"}",
                    "journey"));
        }
        return events;
    }

    private List<KeptEvent> kept() {
        List<KeptEvent> kept = new ArrayList<>();
        archive.read(kept::add);
        return kept;
    }

    @Test
    void comesOutAsItWentInWhoeverCanReadIt() {
        List<KeptEvent> all = events(2_500);
        List<Long> told = new ArrayList<>();
        archive.fill(all.iterator(), all.size(), told::add);
        assertThat(kept()).isEqualTo(all);
        assertThat(told).containsExactly(1_000L, 2_000L, 2_500L);
        assertThat(table.stableUntil()).isEqualTo(Optional.of(all.getLast().recordedAt()));
        assertThat(transaction.<Instant>execute(status -> clock.now())).isAfter(all.getLast().recordedAt());
    }

    @Test
    void holdsNothingOfAFileThatBreaksHalfWay() {
        Iterator<KeptEvent> breaking = new Iterator<>() {

            private final Iterator<KeptEvent> before = events(1_500).iterator();

            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public KeptEvent next() {
                if (!before.hasNext()) {
                    throw new IllegalStateException("broken");
                }
                return before.next();
            }
        };
        assertThatThrownBy(() -> archive.fill(breaking, 2_000, done -> {})).hasMessage("broken");
        assertThat(kept()).isEmpty();
        assertThat(table.count()).isZero();
    }

    @Test
    void isFilledOnceOnly() {
        archive.fill(events(3).iterator(), 3, done -> {});
        assertThatThrownBy(() -> archive.fill(events(3).iterator(), 3, done -> {}))
                .isInstanceOf(EventArchive.StoreNotEmpty.class);
        assertThat(kept()).hasSize(3);
    }

    /** Somebody records something while it is being filled. */
    @Test
    void isNotMixedWithWhatIsRecordedMeanwhile() {
        List<KeptEvent> all = events(1_200);
        assertThatThrownBy(() -> archive.fill(all.iterator(), all.size(), done -> {
            if (done == 1_000) {
                TransactionTemplate another = new TransactionTemplate(
                        new JdbcTransactionManager(database.dataSource()));
                another.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
                another.executeWithoutResult(status -> {
                    clock.now();
                    database.jdbc().sql("""
                                        insert into event_store.event (urn, version, recorded_at, type, revision,
                                          payload, metadata, event_id, aggregate_type)
                                        values ('90001', 0, now(), 't', '1', '{}', '{}', 'other', 'journey')""")
                            .update();
                });
            }
        })).isInstanceOf(EventArchive.StoreNotEmpty.class);
        assertThat(kept()).extracting(KeptEvent::eventId).containsExactly("other");
    }

    @Test
    void endsWhereItWasWhenItWasAskedFor() {
        archive.fill(events(1_001).iterator(), 1_001, done -> {});
        List<KeptEvent> read = new ArrayList<>();
        archive.read(event -> {
            if (read.isEmpty()) {
                transaction.executeWithoutResult(status -> {
                    clock.now();
                    database.jdbc().sql("""
                                        insert into event_store.event (urn, version, recorded_at, type, revision,
                                          payload, metadata, event_id, aggregate_type)
                                        values ('90001', 0, now(), 't', '1', '{}', '{}', 'later', 'journey')""")
                            .update();
                });
            }
            read.add(event);
        });
        assertThat(read).hasSize(1_001);
    }

    @Test
    void isTheSameInAxonServersWords() {
        AxonServerArchive server = new AxonServerArchive(() -> {
            throw new IllegalStateException("there is none");
        }, new StoredJson());
        KeptEvent event = events(1).getFirst();
        assertThat(server.kept(server.stored(event))).isEqualTo(event);
    }
}
