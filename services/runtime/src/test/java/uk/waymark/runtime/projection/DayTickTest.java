package uk.waymark.runtime.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uk.waymark.runtime.database.TestDatabase;
import uk.waymark.runtime.stream.MovableClock;

class DayTickTest {

    private static final String A = "80001";
    private static final String B = "80002";

    private final TestDatabase database = ToyDatabase.empty();
    private final RecordedInMemory events = new RecordedInMemory();
    private final MovableClock clock = new MovableClock(Instant.parse("2026-03-28T12:00:00Z"));
    private final List<ToyProcess> processes = new ArrayList<>();

    @AfterEach
    void stop() {
        processes.forEach(ToyProcess::close);
    }

    private ToyProcess process() {
        ToyProcess process = new ToyProcess(database.dataSource(), events, clock);
        processes.add(process);
        return process;
    }

    private List<String> released() {
        return database.jdbc().sql("select urn from toy.change where public order by id").query(String.class).list();
    }

    private void scheduled(ToyProcess process, String urn, String day) {
        process.deliver(events.record(Toy.planned(urn, "p", "title")).recorded(),
                events.record(Toy.shown(urn, "p", LocalDate.parse(day))).recorded());
    }

    @Test
    void comesAtMidnightInLondonInWinterAndInSummer() {
        ToyProcess process = process();
        scheduled(process, A, "2026-03-29");
        scheduled(process, B, "2026-03-30");
        clock.set(Instant.parse("2026-03-28T23:59:59.999Z"));
        process.tick();
        assertThat(released()).isEmpty();
        clock.set(Instant.parse("2026-03-29T00:00:00Z"));
        process.tick();
        assertThat(released()).containsExactly(A);
        clock.set(Instant.parse("2026-03-29T22:59:59.999Z"));
        process.tick();
        assertThat(released()).containsExactly(A);
        clock.set(Instant.parse("2026-03-29T23:00:00Z"));
        process.tick();
        process.tick();
        assertThat(released()).containsExactly(A, B);
    }

    @Test
    void makesUpForMissedDaysOnceHoweverManyProcessesStart() {
        ToyProcess before = process();
        scheduled(before, A, "2026-04-03");
        scheduled(before, B, "2026-05-03");
        before.close();
        processes.clear();
        clock.set(Instant.parse("2026-04-10T08:00:00Z"));
        var starts = List.of(CompletableFuture.runAsync(this::start), CompletableFuture.runAsync(this::start));
        starts.forEach(CompletableFuture::join);
        assertThat(released()).containsExactly(A);
    }

    private void start() {
        ToyProcess process = new ToyProcess(database.dataSource(), events, clock);
        synchronized (processes) {
            processes.add(process);
        }
    }

    /** Past midnight and before the tick: what is scheduled today is brought forward to a day long past. */
    @Test
    void losesNothingOfWhatIsRecordedBetweenMidnightAndTheTick() {
        ToyProcess process = process();
        scheduled(process, A, "2026-03-29");
        clock.set(Instant.parse("2026-03-29T00:00:01Z"));
        process.deliver(events.record(Toy.shown(A, "p", LocalDate.parse("2026-01-01"))).recorded());
        process.tick();
        assertThat(released()).containsExactly(A);
    }
}
