package uk.waymark.runtime.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.waymark.runtime.security.Audience;
import uk.waymark.runtime.security.CurrentActor;
import uk.waymark.runtime.security.limits.TooManyRequests;

class ClientsTest {

    private final List<Client> closed = new CopyOnWriteArrayList<>();
    private final Clients clients = new Clients(new StreamSettings(10, Duration.ofMillis(20), Duration.ofMinutes(1),
            Duration.ofSeconds(1), 4, 2, Duration.ofMillis(200)), new SimpleMeterRegistry(),
            Clock.systemUTC());

    @BeforeEach
    void start() {
        clients.start();
    }

    @AfterEach
    void stop() {
        clients.stop();
    }

    @Test
    void anAddressHasOnlySoManyStreams() {
        for (int n = 0; n < 4; n++) {
            open("192.0.2.1", null, Audience.PUBLIC);
        }
        assertThatThrownBy(() -> open("192.0.2.1", null, Audience.PUBLIC)).isInstanceOf(TooManyRequests.class)
                .hasMessageContaining("4 streams");
        Client other = open("192.0.2.2", null, Audience.PUBLIC);
        other.close();
        assertThat(closed).containsExactly(other);
    }

    @Test
    void aUserHasOnlySoManyStreamsFromWherever() {
        open("192.0.2.1", "a-1", Audience.PRIVILEGED);
        Client second = open("192.0.2.2", "a-1", Audience.PRIVILEGED);
        assertThatThrownBy(() -> open("192.0.2.3", "a-1", Audience.PRIVILEGED)).isInstanceOf(TooManyRequests.class)
                .hasMessageContaining("2 streams");
        open("192.0.2.3", "a-2", Audience.PRIVILEGED);
        open("192.0.2.3", null, Audience.PUBLIC);
        second.close();
        open("192.0.2.3", "a-1", Audience.PRIVILEGED);
    }

    @Test
    void whatSomebodySignedInForDoesNotLastForEver() {
        Client privileged = open("192.0.2.1", "a-1", Audience.PRIVILEGED);
        Client open = open("192.0.2.1", null, Audience.PUBLIC);
        await().untilAsserted(() -> assertThat(closed).contains(privileged));
        assertThat(closed).doesNotContain(open);
    }

    private Client open(String address, String actor, Audience audience) {
        return clients.admit(new Scope("ratings", Optional.empty(), audience),
                new Caller(address, Optional.ofNullable(actor).map(id -> new CurrentActor(id, Set.of()))), at -> "1",
                closed::add);
    }
}
