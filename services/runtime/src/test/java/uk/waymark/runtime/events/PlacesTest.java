package uk.waymark.runtime.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PlacesTest {

    private static final Instant NOON = Instant.parse("2026-01-02T12:00:00.000001Z");
    private static final long NANOS = TimeUnit.SECONDS.toNanos(10);

    private record Stored(long position, Instant recordedAt) {}

    private final Places places = new Places();

    @Test
    void knowsNothingAtFirst() throws InterruptedException {
        assertThat(places.last()).isEqualTo(-1);
        assertThat(places.latest()).isEmpty();
        assertThat(places.at(NOON)).isEqualTo(-1);
        assertThat(places.await("80566", 0, 1)).isEmpty();
        assertThat(places.await(-1, 1)).isTrue();
        assertThat(places.await(0, 1)).isFalse();
    }

    @Test
    void findsTheLastPositionUpToAnInstantThoughInstantsGoToAndFro() {
        Random dice = new Random(17);
        List<Stored> all = new ArrayList<>();
        long position = -1;
        for (int i = 0; i < 500; i++) {
            position += 1 + dice.nextInt(3);
            Instant recordedAt = NOON.plus(10L * i + dice.nextInt(200) - 100, ChronoUnit.MICROS);
            places.add(String.valueOf(i), 0, position, recordedAt);
            all.add(new Stored(position, recordedAt));
            for (int asked = 0; asked < 20; asked++) {
                Instant at = NOON.plus(dice.nextInt(10 * i + 400) - 200, ChronoUnit.MICROS);
                assertThat(places.at(at)).isEqualTo(all.stream().filter(event -> !event.recordedAt().isAfter(at))
                        .mapToLong(Stored::position).max().orElse(-1));
            }
        }
        assertThat(places.last()).isEqualTo(position);
        assertThat(places.latest()).isEqualTo(all.stream().map(Stored::recordedAt).max(Instant::compareTo));
    }

    @Test
    void waitsForAnEvent() {
        places.add("80566", 0, 3, NOON);
        CompletableFuture<Long> awaited = CompletableFuture.supplyAsync(() -> {
            try {
                return places.await("80566", 1, NANOS).orElseThrow();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        places.add("80567", 0, 4, NOON);
        assertThat(awaited).isNotDone();
        places.add("80566", 1, 9, NOON);
        assertThat(awaited.join()).isEqualTo(9);
    }

    @Test
    void refusesWhatCannotBe() {
        places.add("80566", 0, 3, NOON);
        assertThatIllegalStateException().isThrownBy(() -> places.add("80566", 2, 4, NOON));
        assertThatIllegalStateException().isThrownBy(() -> places.add("80567", 0, 3, NOON));
        assertThat(places.last()).isEqualTo(3);
    }
}
