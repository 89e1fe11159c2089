package uk.waymark.benchmarks;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;
import org.springframework.context.ApplicationContext;
import uk.waymark.recording.commands.Origin;
import uk.waymark.recording.commands.Recorder;

/**
 * How long others wait while one address asks ten times as much as it may: for what everybody may read, and with wrong
 * passwords. Quiet and flooded rounds alternate. Both clients run in this process and take from it what they need, which a
 * client elsewhere would not.
 */
final class FloodBenchmark {

    private static final int AUTHORITIES = 150;
    private static final int ROUNDS = 5;
    private static final int QUESTIONS = 600;
    private static final long BETWEEN_QUESTIONS = 10_000_000;
    private static final int TIMES = 10;
    private static final int FLOODERS = 8;
    private static final Duration BURST_WITHIN = Duration.ofSeconds(20);

    private final Recorder recorder;
    private final String site;
    private final int allowed;

    FloodBenchmark(ApplicationContext waymark) {
        recorder = waymark.getBean(Recorder.class);
        site = "http://127.0.0.1:" + waymark.getEnvironment().getProperty("local.server.port");
        allowed = waymark.getEnvironment().getRequiredProperty("waymark.limits.address.per-second", Integer.class);
    }

    void run(Report report) throws Exception {
        for (int n = 0; n < AUTHORITIES; n++) {
            Made.register(recorder, n);
            recorder.submit(Made.inspection(n, 0), Origin.of("a-benchmark", "benchmark"));
            recorder.submit(Made.report(n, 0), Origin.of("a-benchmark", "benchmark"));
        }
        measure("p99 while reads flood", request("/api/standings"), report);
        measure("p99 while guesses flood", HttpRequest.newBuilder(request("/api/standings"), (name, value) -> true)
                .header("Authorization", "Basic " + Base64.getEncoder()
                        .encodeToString("admin:a-wrong-password".getBytes(StandardCharsets.UTF_8)))
                .build(), report);
    }

    private void measure(String what, HttpRequest flood, Report report) throws Exception {
        ask();
        Histogram quiet = new Histogram(3);
        Histogram flooded = new Histogram(3);
        int refused = 0;
        int answered = 0;
        for (int round = 0; round < ROUNDS; round++) {
            quiet.add(ask());
            try (Flood running = new Flood(flood)) {
                flooded.add(ask());
                Answers answers = running.answers.get();
                refused += answers.refused();
                answered += answers.all();
            }
        }
        System.out.printf("flood: %,d requests answered, %,d refused; others p50 %.2f ms quiet, %.2f ms flooded%n",
                answered,
                refused, quiet.getValueAtPercentile(50) / 1e3, flooded.getValueAtPercentile(50) / 1e3);
        report.atMost(what, flooded.getValueAtPercentile(99) / 1e3, quiet.getValueAtPercentile(99) / 1e3, "ms", 2);
    }

    /** What others ask, one question after the other, at a hundred a second and below their own limit. */
    private Histogram ask() throws IOException, InterruptedException {
        Histogram micros = new Histogram(3);
        try (HttpClient client = from("127.0.0.3")) {
            long next = System.nanoTime();
            for (int n = 0; n < QUESTIONS; n++) {
                long now = System.nanoTime();
                LockSupport.parkNanos(next - now);
                next += BETWEEN_QUESTIONS;
                long start = System.nanoTime();
                int status = client.send(request("/api/authorities/" + Made.urn(n % AUTHORITIES) + "/rating"),
                        BodyHandlers.discarding()).statusCode();
                micros.recordValue((System.nanoTime() - start) / 1_000);
                if (status != 200) {
                    throw new IllegalStateException("others are answered " + status);
                }
            }
        }
        return micros;
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(URI.create(site + path)).build();
    }

    private static HttpClient from(String address) throws IOException {
        return HttpClient.newBuilder().localAddress(InetAddress.getByName(address)).build();
    }

    private record Answers(int all, int refused) {

        private static final Answers NONE = new Answers(0, 0);

        private Answers and(boolean oneRefused) {
            return new Answers(all + 1, oneRefused ? refused + 1 : refused);
        }
    }

    /** Asks from one address until it is closed, ten times as often as it may. */
    private final class Flood implements AutoCloseable {

        private final AtomicReference<Answers> answers = new AtomicReference<>(Answers.NONE);
        private final CountDownLatch atPace = new CountDownLatch(FLOODERS);
        private final AtomicBoolean over = new AtomicBoolean();
        private final HttpClient client = from("127.0.0.2");
        private final ExecutorService threads = Executors.newFixedThreadPool(FLOODERS);
        private final List<Future<?>> running = new ArrayList<>();

        private Flood(HttpRequest request) throws IOException, InterruptedException {
            for (int n = 0; n < FLOODERS; n++) {
                running.add(threads.submit(() -> flood(request)));
            }
            atPace.await(2 * BURST_WITHIN.toSeconds(), TimeUnit.SECONDS);
            answers.set(Answers.NONE);
        }

        /**
         * As fast as it can until it is refused, since what is measured is what lasts; then at its pace. A machine so slow
         * that it is never refused is not waited for.
         */
        private Void flood(HttpRequest request) throws IOException, InterruptedException {
            long deadline = System.nanoTime() + BURST_WITHIN.toNanos();
            while (answers.get().refused() == 0 && System.nanoTime() < deadline) {
                send(request);
            }
            atPace.countDown();
            long between = 1_000_000_000L * FLOODERS / (TIMES * allowed);
            long next = System.nanoTime();
            while (!over.get()) {
                LockSupport.parkNanos(next - System.nanoTime());
                next += between;
                send(request);
            }
            return null;
        }

        private void send(HttpRequest request) throws IOException, InterruptedException {
            boolean refused = client.send(request, BodyHandlers.discarding()).statusCode() == 429;
            answers.updateAndGet(until -> until.and(refused));
        }

        @Override
        public void close() throws Exception {
            over.set(true);
            for (Future<?> one : running) {
                one.get();
            }
            threads.shutdown();
            client.close();
        }
    }
}
