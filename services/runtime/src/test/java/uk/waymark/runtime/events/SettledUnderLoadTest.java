package uk.waymark.runtime.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import uk.waymark.runtime.database.Migrations;
import uk.waymark.runtime.database.TestDatabase;

/** Whatever was called settled or stable while many were writing still holds when all is done. */
class SettledUnderLoadTest {

    private static final int WRITERS = 8;
    private static final int LOOKS = 25;

    /** What a reader was told, and what it could see right then. */
    private record Seen(List<Long> settled, Instant stable, List<Instant> untilStable) {}

    @Test
    void nothingAppearsBehindAReader() throws InterruptedException, ExecutionException {
        try (TestDatabase database = TestDatabase
                .create(new Migrations(EventTable.SCHEMA, "classpath:db/event_store"));
                ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
            StoredEvents events = new JdbcStoredEvents(new EventTable(database.jdbc()), new StoredJson(),
                    new Appended());
            AtomicBoolean lookedEnough = new AtomicBoolean();
            List<Future<Void>> writers = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                writers.add(threads.submit(write(database, new Random(i), lookedEnough)));
            }
            List<Seen> seen = new ArrayList<>();
            while (seen.size() < LOOKS && writers.stream().noneMatch(Future::isDone)) {
                seen.add(look(events, database));
            }
            lookedEnough.set(true);
            for (Future<Void> writer : writers) {
                writer.get();
            }
            assertThat(seen.size()).as("looks while all were writing").isEqualTo(LOOKS);
            List<EventHead> all = events.heads(-1, Integer.MAX_VALUE);
            assertThat(all.size()).as("written meanwhile").isGreaterThan(LOOKS * WRITERS / 4);
            verify(seen, all);
        }
    }

    private static Callable<Void> write(TestDatabase database, Random random, AtomicBoolean lookedEnough) {
        return () -> {
            while (!lookedEnough.get()) {
                try (Writer writer = new Writer(database.dataSource())) {
                    for (int n = random.nextInt(3); n >= 0; n--) {
                        writer.append();
                    }
                    if (random.nextInt(5) > 0) {
                        writer.commit();
                    }
                }
            }
            return null;
        };
    }

    private static Seen look(StoredEvents events, TestDatabase database) {
        Instant stable = events.stableUntil().orElse(Instant.EPOCH);
        List<Instant> untilStable = database.jdbc()
                .sql("""
                     select recorded_at from event_store.event where recorded_at <= ? order by recorded_at""")
                .param(EventTable.timestamp(stable)).query((row, number) -> EventTable.recordedAt(row)).list();
        return new Seen(events.heads(-1, Integer.MAX_VALUE).stream().map(EventHead::position).toList(), stable,
                untilStable);
    }

    private static void verify(List<Seen> seen, List<EventHead> all) {
        List<Long> positions = all.stream().map(EventHead::position).toList();
        List<Instant> recorded = all.stream().map(EventHead::recordedAt).sorted().toList();
        for (Seen then : seen) {
            assertThat(then.settled()).isEqualTo(positions.subList(0, then.settled().size()));
            assertThat(then.untilStable())
                    .isEqualTo(recorded.stream().filter(instant -> !instant.isAfter(then.stable())).toList());
        }
    }
}
