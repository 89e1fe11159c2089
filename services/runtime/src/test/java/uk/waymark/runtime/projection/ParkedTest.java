package uk.waymark.runtime.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uk.waymark.events.InspectionRecorded;
import uk.waymark.runtime.database.TestDatabase;
import uk.waymark.runtime.events.RecordedEvent;
import uk.waymark.runtime.events.StoredEvent;
import uk.waymark.runtime.projection.live.Delivered;
import uk.waymark.runtime.projection.table.ParkedRow;
import uk.waymark.runtime.projection.table.RebuildRow;
import uk.waymark.runtime.projection.table.RebuildState;
import uk.waymark.runtime.web.problem.NotReached;

/** What becomes of an event that cannot be taken in, and of everything else. */
class ParkedTest {

    private static final String A = "80001";
    private static final String B = "80002";

    private final TestDatabase database = ToyDatabase.empty();
    private final RecordedInMemory events = new RecordedInMemory();
    private final Clock clock = Clock.fixed(Instant.parse("2026-02-01T12:00:00Z"), ZoneOffset.UTC);
    private final Fragile fragile = new Fragile();
    private final ToyProcess process = new ToyProcess(fragile, database.dataSource(), events, clock,
            Duration.ofSeconds(20));

    /** Fails on plans with certain titles, as long as they are among those. */
    private static final class Fragile extends Toy {

        private final Set<String> poison = ConcurrentHashMap.newKeySet();

        @Override
        public Map<String, Plan> evolve(Map<String, Plan> plans, RecordedEvent event) {
            if (event.event() instanceof InspectionRecorded e && poison.contains(e.edition())) {
                throw new IllegalArgumentException("secret: " + e.edition());
            }
            return super.evolve(plans, event);
        }
    }

    @AfterEach
    void stop() {
        process.close();
    }

    private List<String> rows(int generation) {
        return database.jdbc().sql("""
                                   select row(urn, key, recorded, title, shown_from)::text from toy.plan
                                   where generation = ? order by 1""").param(generation).query(String.class).list();
    }

    private List<String> titles(String urn) {
        return database.jdbc().sql("""
                                   select title from toy.plan join toy.active_generation using (generation)
                                   where urn = ? and upper_inf(recorded) order by key""").param(urn)
                .query(String.class).list();
    }

    private StoredEvent planned(String urn, String id, String title) {
        return events.record(Toy.planned(urn, id, title));
    }

    private void deliver(StoredEvent... stored) {
        process.transactions.executeWithoutResult(
                status -> process.projection.live().apply(List.of(stored).stream().map(Delivered::of).toList()));
    }

    private ParkedRow parked() {
        return process.projection.parked().all().getFirst();
    }

    private RebuildRow rebuilt() {
        process.projection.rebuild().start();
        await().until(() -> process.projection.rebuild().newest()
                .filter(row -> row.state() != RebuildState.RUNNING).isPresent());
        return process.projection.rebuild().newest().orElseThrow();
    }

    @Test
    void othersGoOnAndReadersAreToldWhoIsBehind() {
        fragile.poison.add("poison");
        StoredEvent poison;
        deliver(planned(A, "p", "good"), poison = planned(A, "p", "poison"), planned(B, "q", "theirs"),
                planned(A, "p", "after"));
        StoredEvent last = planned(B, "q", "theirs too");
        deliver(last, planned(A, "r", "later still"));

        assertThat(titles(A)).as("in order: nothing after the event comes in before it").containsExactly("good");
        assertThat(titles(B)).containsExactly("theirs too");
        process.knowledge().awaitPosition(OptionalLong.of(last.position()));
        process.knowledge().awaitVersion(B, OptionalLong.of(1));
        await().until(process.projection::caughtUp);
        await().untilAsserted(() -> assertThat(process.projection.follower().standing()).isEqualTo(1));
        assertThat(process.projection.follower().lag(clock.instant()).events()).isZero();

        Known all = process.knowledge().at(Optional.empty());
        assertThat(all.position()).isGreaterThanOrEqualTo(last.position());
        assertThat(all.behind()).containsExactly(A);
        Known before = new Known(poison.recordedAt().minusNanos(1_000), poison.position() - 2);
        assertThat(process.knowledge().at(Optional.of(before.knownAt()))).isEqualTo(before);
        assertThat(process.knowledge().at(A, Optional.empty()))
                .isEqualTo(new Known(before.knownAt(), before.position(), List.of(A)));
        assertThat(process.knowledge().at(B, Optional.empty()).behind()).isEmpty();
        assertThat(process.knowledge().version(A, before.knownAt())).hasValue(0);
        assertThat(process.knowledge().at(A, Optional.of(poison.recordedAt().minusSeconds(1))).behind()).isEmpty();
    }

    @Test
    void whoeverWaitsForItIsToldAtOnce() {
        fragile.poison.add("poison");
        StoredEvent poison = planned(A, "p", "poison");
        deliver(poison);
        await().untilAsserted(() -> assertThat(process.projection.follower().standing()).isEqualTo(1));
        long begun = System.nanoTime();
        assertThatThrownBy(() -> process.knowledge().awaitVersion(A, OptionalLong.of(0)))
                .isInstanceOf(NotReached.class).hasMessageContaining("waits for an administrator");
        assertThatThrownBy(() -> process.knowledge().awaitPosition(OptionalLong.of(poison.position())))
                .isInstanceOf(NotReached.class);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).as("the patience is 20 s").isLessThan(
                Duration.ofSeconds(5));
    }

    @Test
    void whatIsToldHoldsNothingOfTheEvent() {
        fragile.poison.add("poison");
        StoredEvent poison = planned(A, "p", "poison");
        deliver(poison);
        assertThat(parked()).satisfies(row -> assertThat(row.urn()).isEqualTo(A))
                .satisfies(row -> assertThat(row.eventId()).isEqualTo(poison.eventId()))
                .satisfies(row -> assertThat(row.position()).isEqualTo(poison.position()))
                .satisfies(row -> assertThat(row.error()).isEqualTo("IllegalArgumentException"))
                .satisfies(row -> assertThat(row.detail()).startsWith("in ParkedTest$Fragile.evolve, line"));
    }

    @Test
    void goesOnAfterAFixAsIfNothingHadHappened() {
        fragile.poison.add("poison");
        fragile.poison.add("poison too");
        deliver(planned(A, "p", "good"), planned(A, "p", "poison"), planned(A, "p", "between"),
                planned(A, "p", "poison too"), planned(A, "p", "last"));
        assertThat(process.projection.retry().one(A)).isFalse();
        assertThat(parked().attempts()).isEqualTo(2);
        assertThat(titles(A)).containsExactly("good");

        fragile.poison.remove("poison");
        assertThat(process.projection.retry().one(A)).as("it gets as far as the next one").isFalse();
        assertThat(titles(A)).containsExactly("between");
        assertThat(parked().version()).isEqualTo(3);

        fragile.poison.clear();
        assertThat(process.projection.retry().one(A)).isTrue();
        assertThat(process.projection.parked().all()).isEmpty();
        assertThat(titles(A)).containsExactly("last");
        process.knowledge().awaitVersion(A, OptionalLong.of(4));
        await().untilAsserted(() -> assertThat(process.knowledge().at(Optional.empty()).behind()).isEmpty());
        deliver(planned(A, "p", "and on"));
        List<String> retried = rows(1);
        assertThat(retried).hasSize(6);
        assertThat(rebuilt().state()).isEqualTo(RebuildState.FINISHED);
        assertThat(rows(2)).isEqualTo(retried);
        assertThat(database.jdbc().sql("select distinct urn || public from toy.change").query(String.class).list())
                .as("embargoed facts change nothing for the public").containsExactly(A + "false");
    }

    @Test
    void aRetryReadsWithTheUpcastersOfToday() {
        events.readBy(event -> {
            throw new IllegalStateException("no upcaster reads it");
        });
        deliver(planned(A, "p", "old words"), planned(A, "q", "old words"));
        assertThat(parked().version()).isZero();
        assertThat(titles(A)).isEmpty();
        events.readBy(event -> event instanceof InspectionRecorded e
                ? Toy.planned(e.urn(), e.inspectionId(), "new words")
                : event);
        assertThat(process.projection.retry().one(A)).isTrue();
        assertThat(titles(A)).containsExactly("new words", "new words");
    }

    @Test
    void rowsThatCannotBeWrittenParkTheirAuthorityOnly() {
        StoredEvent good = planned(A, "p", "good");
        StoredEvent bad = planned(A, "p", "no such character: \u0000");
        StoredEvent other = planned(B, "q", "theirs");
        assertThatThrownBy(() -> deliver(good, bad, other)).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("each authority will be written by itself").hasNoCause();
        deliver(good, bad, other);
        assertThat(titles(A)).containsExactly("good");
        assertThat(titles(B)).containsExactly("theirs");
        assertThat(parked().detail()).startsWith("SQL state 22");
        assertThat(process.projection.retry().one(A)).isFalse();
        assertThat(titles(A)).containsExactly("good");
        assertThat(parked().attempts()).isEqualTo(2);
        deliver(planned(B, "q", "fast again"));
        assertThat(titles(B)).containsExactly("fast again");
    }

    @Test
    void aRebuildNamesThemAndDoesNotComeIntoPlace() {
        fragile.poison.add("poison");
        deliver(planned(A, "p", "good"), planned(A, "p", "poison"), planned(B, "q", "theirs"));
        List<String> read = rows(1);
        RebuildRow failed = rebuilt();
        assertThat(failed.state()).isEqualTo(RebuildState.FAILED);
        assertThat(failed.reason()).startsWith("1 authority cannot be folded").contains(A, "version 1")
                .doesNotContain("secret");
        assertThat(process.projection.generation()).isEqualTo(1);
        assertThat(rows(1)).isEqualTo(read);

        fragile.poison.clear();
        RebuildRow fixed = rebuilt();
        assertThat(fixed.state()).isEqualTo(RebuildState.FINISHED);
        await().untilAsserted(() -> assertThat(process.projection.parked().all()).isEmpty());
        assertThat(titles(A)).containsExactly("poison");
        deliver(planned(A, "p", "and on"));
        assertThat(titles(A)).containsExactly("and on");
    }

    @Test
    void aDayIsReleasedForTheOthers() {
        MovedClock tomorrow = new MovedClock(clock);
        try (ToyProcess later = new ToyProcess(fragile, database.dataSource(), events, tomorrow,
                Duration.ofSeconds(20))) {
            deliver(planned(A, "p", "theirs"), planned(B, "q", "ours"),
                    events.record(Toy.shown(A, "p", LocalDate.of(2026, 2, 2))),
                    events.record(Toy.shown(B, "q", LocalDate.of(2026, 2, 2))));
            fragile.poison.add("theirs");
            tomorrow.days = 1;
            later.tick();
            assertThat(database.jdbc().sql("select urn from toy.change where public").query(String.class).list())
                    .containsExactly(B);
            assertThat(parked().urn()).isEqualTo(A);
            fragile.poison.clear();
            assertThat(later.projection.retry().one(A)).isTrue();
            assertThat(process.projection.parked().all()).isEmpty();
        }
    }

    private static final class MovedClock extends Clock {

        private final Clock from;
        private volatile int days;

        private MovedClock(Clock from) {
            this.from = from;
        }

        @Override
        public Instant instant() {
            return from.instant().plus(Duration.ofDays(days));
        }

        @Override
        public java.time.ZoneId getZone() {
            return from.getZone();
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return Clock.fixed(instant(), zone);
        }
    }

    /** Live updates and retries at the same time, with folds that fail now and then. */
    @Test
    void nothingIsLostBetweenLiveUpdatesAndRetries() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        AtomicBoolean going = new AtomicBoolean(true);
        CompletableFuture<Void> retrying = CompletableFuture.runAsync(() -> {
            while (going.get()) {
                process.projection.retry().all();
            }
        });
        List<String> urns = List.of(A, B, "80003");
        for (int i = 0; i < 300; i++) {
            List<StoredEvent> batch = new ArrayList<>();
            for (int n = random.nextInt(4); n >= 0; n--) {
                batch.add(planned(urns.get(random.nextInt(3)), "p" + random.nextInt(3), "title " + i));
            }
            if (random.nextInt(5) == 0) {
                fragile.poison.add("title " + i);
            } else if (random.nextInt(4) == 0) {
                fragile.poison.clear();
            }
            deliver(batch.toArray(StoredEvent[]::new));
        }
        fragile.poison.clear();
        going.set(false);
        retrying.join();
        process.projection.retry().all();
        assertThat(process.projection.parked().all()).as("seed %d", seed).isEmpty();
        List<String> live = rows(1);
        RebuildRow rebuilt = rebuilt();
        assertThat(rebuilt.state()).as("seed %d: %s", seed, rebuilt.reason()).isEqualTo(RebuildState.FINISHED);
        assertThat(rows(2)).as("seed %d", seed).isNotEmpty().isEqualTo(live);
    }
}
