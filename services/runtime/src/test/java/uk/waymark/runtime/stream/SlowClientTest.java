package uk.waymark.runtime.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.catalina.LifecycleException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.waymark.runtime.projection.RecordedInMemory;
import uk.waymark.runtime.projection.Toy;
import uk.waymark.runtime.projection.ToyDatabase;
import uk.waymark.runtime.projection.ToyProcess;
import uk.waymark.runtime.security.Audience;

class SlowClientTest {

    private static final String A = "80001";
    private static final int CHANGES = 150;
    private static final int LARGE = 256 * 1024;
    private static final int TOO_LARGE_TO_BUFFER = 16 * 1024 * 1024;

    private RecordedInMemory events;
    private final List<StreamReader> readers = new ArrayList<>();
    private ToyProcess process;
    private StreamServer server;
    private volatile String padding = "x".repeat(LARGE);

    @BeforeEach
    void start() throws IOException, LifecycleException {
        start(Duration.ofMinutes(1));
    }

    private void start(Duration stuckAfter) throws IOException, LifecycleException {
        events = new RecordedInMemory();
        process = new ToyProcess(ToyDatabase.empty().dataSource(), events,
                new MovableClock(Instant.parse("2026-02-01T12:00:00Z")), stuckAfter);
        server = new StreamServer(
                process.stream((urn, audience, known) -> Optional.of(known.position() + " " + padding)));
        process.deliver(events.record(Toy.planned(A, "p", "0")).recorded());
    }

    @AfterEach
    void stop() throws Exception {
        for (StreamReader reader : readers) {
            reader.close();
        }
        process.close();
        server.close();
    }

    private Socket neverReading() throws IOException {
        Socket socket = new Socket();
        socket.connect(new InetSocketAddress("127.0.0.1", server.port()));
        socket.getOutputStream().write("GET /?audience=PUBLIC HTTP/1.0\r\n\r\n".replace("PUBLIC", "PRIVILEGED")
                .getBytes(UTF_8));
        return socket;
    }

    private long change(int number) {
        var stored = events.record(Toy.planned(A, "p", String.valueOf(number)));
        process.deliver(stored.recorded());
        return stored.position();
    }

    private static long changes(StreamReader reader) {
        return reader.events().stream().filter(event -> event.name().equals("change")).count();
    }

    private static long position(StreamReader.Event event) {
        return Long
                .parseLong(event.data().substring(event.name().equals("snapshot") ? 1 : 0, event.data().indexOf(' ')));
    }

    @Test
    void delaysNobodyElse() throws IOException {
        try (Socket first = neverReading(); Socket second = neverReading(); Socket third = neverReading()) {
            StreamReader reader = new StreamReader(server.port(), Audience.PRIVILEGED, null, null);
            readers.add(reader);
            await().until(() -> reader.events().size() == 1);
            List<Long> micros = new ArrayList<>();
            for (int i = 1; i <= CHANGES; i++) {
                long begun = System.nanoTime();
                long position = change(i);
                await().pollInterval(1, TimeUnit.MILLISECONDS)
                        .until(() -> position(reader.events().getLast()) == position);
                micros.add((reader.events().getLast().atNanos() - begun) / 1_000);
            }
            micros.sort(null);
            System.out.printf("beside clients that never read: p50 %d us, p99 %d us%n", micros.get(CHANGES / 2),
                    micros.get(CHANGES * 99 / 100));
            assertThat(micros.get(CHANGES / 2)).isLessThan(TimeUnit.SECONDS.toMicros(1));
            assertThat(List.of(first, second, third)).noneMatch(Socket::isClosed);
        }
    }

    @Test
    void isSentTheLatestWhenItReadsAgain() throws IOException {
        padding = "x".repeat(TOO_LARGE_TO_BUFFER);
        try (Socket slow = neverReading()) {
            StreamReader beside = new StreamReader(server.port(), Audience.PRIVILEGED, null, null);
            readers.add(beside);
            await("both begun").until(() -> slow.getInputStream().available() > 0 && beside.events().size() == 1);
            padding = "";
            for (int i = 1; i <= CHANGES; i++) {
                long position = change(i);
                await("each offered by itself").pollInterval(1, TimeUnit.MILLISECONDS)
                        .until(() -> position(beside.events().getLast()) == position);
            }
            StreamReader reading = new StreamReader(slow);
            readers.add(reading);
            long latest = position(beside.events().getLast());
            await("the latest").until(() -> !reading.events().isEmpty()
                    && position(reading.events().getLast()) == latest);
            List<Long> positions = reading.events().stream().map(SlowClientTest::position).toList();
            assertThat(positions).isSorted().doesNotHaveDuplicates().hasSizeLessThan(CHANGES);
            process.close();
            assertThat(process.meters().get("waymark.streams.conflated").counter().count())
                    .as("changes that were never sent").isPositive().isEqualTo(CHANGES - changes(reading));
        }
    }

    @Test
    void isGivenUpInTheEnd() throws Exception {
        stop();
        start(Duration.ofSeconds(1));
        padding = "x".repeat(TOO_LARGE_TO_BUFFER);
        try (Socket slow = neverReading()) {
            await().until(() -> slow.getInputStream().available() > 0);
            await().until(() -> process.meters().get("waymark.streams.given.up").counter().count() == 1);
            await().until(() -> process.meters().get("waymark.streams.clients").gauge().value() == 0);
        }
    }

    @Test
    void doesNotHoldUpTheEndOfTheProcess() throws Exception {
        padding = "x".repeat(TOO_LARGE_TO_BUFFER);
        try (Socket slow = neverReading()) {
            await().until(() -> process.meters().get("waymark.streams.clients").gauge().value() == 1);
            await().until(() -> slow.getInputStream().available() > 0);
            long begun = System.nanoTime();
            process.close();
            server.awaitNoRequest();
            assertThat(slow.isClosed()).isFalse();
            assertThat(System.nanoTime() - begun).isLessThan(TimeUnit.SECONDS.toNanos(10));
        }
    }
}
