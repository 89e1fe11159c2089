package uk.waymark;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.ConnectException;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import uk.waymark.runtime.Patience;

/** A whole process that is told to stop while others record: nobody is refused who was listened to, and nothing is lost. */
class ShutdownTest {

    private static final int WRITERS = 4;
    private static final Duration NOTICE = Duration.ofSeconds(5);
    private static final Duration BOUND = Patience.LONGEST;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    private final Queue<String> accepted = new ConcurrentLinkedQueue<>();
    private final Queue<Integer> answered = new ConcurrentLinkedQueue<>();
    private final AtomicInteger lastOnTheirConnection = new AtomicInteger();
    private final AtomicInteger keptOpenAfterwards = new AtomicInteger();
    private final Map<String, Throwable> unanswered = new ConcurrentHashMap<>();

    @Test
    void finishesWhatItHasBegun() throws Exception {
        try (Installation installation = Installation.in(folder)) {
            WaymarkProcess process = installation.start(Map.of("waymark.shutdown.notice", NOTICE.toSeconds() + "s"));
            Site site = process.site();
            Installation.register(site);
            HttpResponse<Stream<String>> stream = stream(site);
            List<Thread> writers = IntStream.range(0, WRITERS)
                    .mapToObj(n -> Thread.ofVirtual().start(() -> record(site.as("recorder"), n))).toList();
            await("load").until(() -> accepted.size() > 100);
            Queue<Integer> readiness = new ConcurrentLinkedQueue<>();
            Thread watcher = Thread.ofVirtual().start(() -> watch(site, readiness));

            await("watch").until(() -> !readiness.isEmpty());
            long told = System.nanoTime();
            process.stop();

            assertThat(Duration.ofNanos(System.nanoTime() - told)).isBetween(NOTICE, BOUND);
            for (Thread thread : Stream.concat(writers.stream(), Stream.of(watcher)).toList()) {
                thread.join(BOUND);
            }
            assertThat(answered.stream().filter(status -> status != 201)).as("answers other than 201").isEmpty();
            assertThat(unanswered.values()).as("who was not answered").hasSize(WRITERS)
                    .allMatch(ShutdownTest::isNotListenedTo);
            assertThat(lastOnTheirConnection.get()).as("answers during the notice, each the last on its connection")
                    .isPositive();
            assertThat(keptOpenAfterwards.get()).as("answers that kept a connection during the notice").isZero();
            assertThat(readiness).as("ready").startsWith(200);
            assertThat(readiness.stream().dropWhile(status -> status == 200))
                    .as("not ready, while it still answered").isNotEmpty().containsOnly(503);
            assertThat(CompletableFuture.supplyAsync(() -> stream.body().count()).get(BOUND.toMillis(), MILLISECONDS))
                    .as("lines of the stream, which has ended in order").isPositive();
            assertThat(process.console()).contains("Stopping: not ready any more").doesNotContain(" ERROR ")
                    .doesNotContain("aborted with one or more requests still active");
            assertThat(stored(installation)).containsExactlyInAnyOrderElementsOf(accepted);
        }
    }

    private void record(Site recorder, int writer) {
        boolean noticed = false;
        for (int n = 0; n < 20_000; n++) {
            String id = "w" + writer + "-" + n;
            try {
                Answer answer = recorder.post(Installation.AUTHORITY + "/statements", Installation.statement(id));
                answered.add(answer.status());
                if (answer.headers().firstValue("Connection").filter("close"::equalsIgnoreCase).isPresent()) {
                    noticed = true;
                    lastOnTheirConnection.incrementAndGet();
                } else if (noticed) {
                    keptOpenAfterwards.incrementAndGet();
                }
                if (answer.status() == 201) {
                    accepted.add(id);
                }
            } catch (IllegalStateException nobody) {
                unanswered.put(id, nobody.getCause());
                return;
            }
        }
    }

    /** Refused, or still in the queue of the port when it was closed: nothing was read of the request. */
    private static boolean isNotListenedTo(Throwable failure) {
        return failure instanceof ConnectException || failure instanceof SocketException
                || failure.getMessage().contains("received no bytes");
    }

    private void watch(Site site, Queue<Integer> readiness) {
        while (true) {
            try {
                readiness.add(site.get("/actuator/health/readiness").status());
                Thread.sleep(20);
            } catch (IllegalStateException | InterruptedException ended) {
                return;
            }
        }
    }

    private static HttpResponse<Stream<String>> stream(Site site) throws Exception {
        HttpRequest request = HttpRequest
                .newBuilder(URI.create("http://127.0.0.1:" + site.port() + "/api/ratings/stream")).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofLines());
    }

    private static List<String> stored(Installation installation) {
        return installation.database().jdbc().sql("""
                                                  select payload::json ->> 'statementId' from event_store.event
                                                   where type = 'statement-recorded'""").query(String.class).list();
    }
}
