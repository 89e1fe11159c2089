package uk.waymark.runtime.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uk.waymark.runtime.database.TestDatabase;
import uk.waymark.runtime.events.RecordedEvent;
import uk.waymark.runtime.web.problem.NotReached;

class KnowledgeTest {

    private static final String A = "80001";
    private static final String B = "80002";

    private final TestDatabase database = ToyDatabase.empty();
    private final RecordedInMemory events = new RecordedInMemory();
    private final Clock clock = Clock.fixed(Instant.parse("2026-02-01T12:00:00Z"), ZoneOffset.UTC);
    private final List<ToyProcess> processes = new ArrayList<>();

    @AfterEach
    void stop() {
        processes.forEach(ToyProcess::close);
    }

    private ToyProcess process(Duration patience) {
        ToyProcess process = new ToyProcess(new Toy(), database.dataSource(), events, clock, patience);
        processes.add(process);
        return process;
    }

    @Test
    void endsBeforeWhatIsInFlight() {
        ToyProcess process = process(Duration.ofSeconds(5));
        RecordedEvent first = events.record(Toy.planned(A, "p", "one")).recorded();
        var inFlight = events.begin(Toy.planned(B, "q", "slow"));
        var later = events.begin(Toy.planned(A, "p", "fast")).commit().recorded();
        process.deliver(first);
        process.deliver(later);
        await().untilAsserted(
                () -> assertThat(process.knowledge().at(Optional.empty()).knownAt()).isEqualTo(first.recordedAt()));
        assertThat(process.knowledge().at(Optional.of(later.recordedAt())).knownAt()).isEqualTo(first.recordedAt());
        RecordedEvent slow = inFlight.commit().recorded();
        await().untilAsserted(() -> assertThat(process.knowledge().at(Optional.empty()).knownAt())
                .isEqualTo(slow.recordedAt().minusNanos(1_000)));
        process.deliver(slow);
        await().untilAsserted(() -> assertThat(process.knowledge().at(Optional.empty()))
                .isEqualTo(new Known(later.recordedAt(), later.position())));
    }

    @Test
    void endsBeforeWhatIsInFlightAndWillComeLaterInTheStore() {
        ToyProcess process = process(Duration.ofSeconds(5));
        RecordedEvent first = events.record(Toy.planned(A, "p", "one")).recorded();
        var inFlight = events.beginWithoutPosition(Toy.planned(B, "q", "slow"));
        RecordedEvent later = events.record(Toy.planned(A, "p", "fast")).recorded();
        process.deliver(first, later);
        await().until(() -> process.projection.follower().lag(clock.instant()).events() == 0);
        await().untilAsserted(
                () -> assertThat(process.knowledge().at(Optional.empty()).knownAt()).isEqualTo(first.recordedAt()));
        RecordedEvent slow = inFlight.commit().recorded();
        assertThat(slow.position()).isGreaterThan(later.position());
        assertThat(slow.recordedAt()).isBefore(later.recordedAt());
        process.deliver(slow);
        process.knowledge().awaitPosition(OptionalLong.of(slow.position()));
        assertThat(process.knowledge().at(Optional.empty()))
                .isEqualTo(new Known(later.recordedAt(), slow.position()));
    }

    @Test
    void waitsForAVersionThatAnotherProcessBringsIn() {
        ToyProcess reading = process(Duration.ofSeconds(20));
        ToyProcess projecting = process(Duration.ofSeconds(20));
        RecordedEvent first = events.record(Toy.planned(A, "p", "one")).recorded();
        RecordedEvent second = events.record(Toy.planned(A, "p", "two")).recorded();
        CompletableFuture<Known> answer = CompletableFuture.supplyAsync(() -> {
            reading.knowledge().awaitVersion(A, OptionalLong.of(1));
            return reading.knowledge().at(Optional.empty());
        });
        projecting.deliver(first);
        await().untilAsserted(
                () -> assertThat(reading.knowledge().at(Optional.empty()).position()).isEqualTo(first.position()));
        assertThat(answer).isNotDone();
        projecting.deliver(second);
        assertThat(answer.join().position()).isEqualTo(second.position());
        reading.knowledge().awaitVersion(A, OptionalLong.of(0));
    }

    @Test
    void waitsForEverythingUpToAPosition() {
        ToyProcess process = process(Duration.ofMillis(300));
        RecordedEvent a = events.record(Toy.planned(A, "p", "one")).recorded();
        RecordedEvent b = events.record(Toy.planned(B, "q", "two")).recorded();
        process.deliver(b);
        assertThatThrownBy(() -> process.knowledge().awaitPosition(OptionalLong.of(b.position())))
                .isInstanceOf(NotReached.class);
        process.deliver(a);
        process.knowledge().awaitPosition(OptionalLong.of(b.position()));
        assertThat(process.knowledge().at(Optional.empty()).position()).isEqualTo(b.position());
        assertThatThrownBy(() -> process.knowledge().awaitPosition(OptionalLong.of(b.position() + 1)))
                .isInstanceOf(NotReached.class);
        assertThatThrownBy(() -> process.knowledge().awaitVersion(A, OptionalLong.of(1)))
                .isInstanceOf(NotReached.class);
    }

    @Test
    void isCaughtUpOnceEverythingFromBeforeTheStartIsIn() {
        RecordedEvent before = events.record(Toy.planned(A, "p", "one")).recorded();
        ToyProcess process = process(Duration.ofSeconds(5));
        process.knowledge().at(Optional.empty());
        assertThat(process.projection.caughtUp()).isFalse();
        assertThat(process.projection.follower().lag(before.recordedAt().plusSeconds(9)))
                .satisfies(lag -> assertThat(lag.events()).isEqualTo(1))
                .satisfies(lag -> assertThat(lag.age()).isEqualTo(Duration.ofSeconds(9)));
        process.deliver(before);
        await().until(process.projection::caughtUp);
        assertThat(process.projection.follower().lag(clock.instant()).events()).isZero();
        events.record(Toy.planned(A, "p", "two"));
        await().until(() -> process.projection.follower().lag(clock.instant()).events() == 1);
        assertThat(process.projection.caughtUp()).isTrue();
    }

    @Test
    void tellsTheVersionThatWasKnown() {
        ToyProcess process = process(Duration.ofSeconds(5));
        RecordedEvent first = events.record(Toy.planned(A, "p", "one")).recorded();
        RecordedEvent second = events.record(Toy.planned(A, "p", "two")).recorded();
        process.deliver(first, second);
        assertThat(process.knowledge().version(A, first.recordedAt().minusNanos(1_000))).isEmpty();
        assertThat(process.knowledge().version(A, first.recordedAt())).hasValue(0);
        assertThat(process.knowledge().version(A, second.recordedAt())).hasValue(1);
        assertThat(process.knowledge().version(B, second.recordedAt())).isEmpty();
    }

    /** Writers whose transactions overlap, projected in two places in batches of any size; readers ask all the while. */
    @Test
    void givesTheSameAnswerWheneverItIsAskedAgain() {
        ToyProcess one = process(Duration.ofSeconds(20));
        ToyProcess other = process(Duration.ofSeconds(20));
        AtomicBoolean going = new AtomicBoolean(true);
        Map<Known, List<String>> answers = new HashMap<>();
        CompletableFuture<Void> reader = CompletableFuture.runAsync(() -> {
            while (going.get()) {
                Known known = other.knowledge().at(Optional.empty());
                List<String> rows = rows(known);
                answers.merge(known, rows, (was, now) -> {
                    assertThat(now).isEqualTo(was);
                    return was;
                });
            }
        });
        ToyHistories histories = new ToyHistories(7, 5);
        List<RecordedInMemory.Writing> inFlight = new ArrayList<>();
        int delivered = 0;
        for (int i = 0; i < 400; i++) {
            inFlight.add(i % 4 == 0
                    ? events.beginWithoutPosition(Toy.planned("90001", "p", "title " + i))
                    : events.begin(histories.next()));
            if (i % 3 == 0) {
                inFlight.forEach(RecordedInMemory.Writing::commit);
                inFlight.clear();
            }
            List<RecordedEvent> settled = events.settled();
            if (i % 7 == 0) {
                (i % 2 == 0 ? one : other).deliver(settled.subList(delivered, settled.size()));
                delivered = settled.size();
            }
        }
        inFlight.forEach(RecordedInMemory.Writing::commit);
        List<RecordedEvent> settled = events.settled();
        one.deliver(settled.subList(delivered, settled.size()));
        other.knowledge().awaitPosition(OptionalLong.of(settled.getLast().position()));
        going.set(false);
        reader.join();
        assertThat(answers).hasSizeGreaterThan(5);
        answers.forEach((known, rows) -> {
            assertThat(other.knowledge().at(Optional.of(known.knownAt()))).isEqualTo(known);
            assertThat(rows(known)).isEqualTo(rows);
        });
    }

    private List<String> rows(Known known) {
        return database.jdbc().sql("""
                                   select row(urn, key, title, shown_from)::text
                                   from toy.plan join toy.active_generation using (generation)
                                   where recorded @> ? order by 1""")
                .param(known.knownAt().atOffset(ZoneOffset.UTC)).query(String.class).list();
    }
}
