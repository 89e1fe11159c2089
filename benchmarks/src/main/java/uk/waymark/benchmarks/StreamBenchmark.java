package uk.waymark.benchmarks;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.springframework.context.ApplicationContext;
import uk.waymark.recording.commands.Origin;
import uk.waymark.recording.commands.Recorder;

/** From sending a command until a subscriber of all ratings, who is not signed in, reads what it changed. */
final class StreamBenchmark {

    private static final int PUBLICATIONS = 60;
    private static final int WARM_UP = 10;
    private static final int AUTHORITY = 1;

    private final Recorder recorder;
    private final URI stream;

    StreamBenchmark(ApplicationContext waymark) {
        recorder = waymark.getBean(Recorder.class);
        stream = URI.create("http://127.0.0.1:" + waymark.getEnvironment().getProperty("local.server.port")
                + "/api/ratings/stream");
    }

    void run(Report report) throws Exception {
        Histogram micros = new Histogram(3);
        try (HttpClient client = HttpClient.newHttpClient()) {
            BlockingQueue<String> lines = new LinkedBlockingQueue<>();
            HttpResponse<InputStream> response = client.send(HttpRequest.newBuilder(stream)
                    .header("Accept", "text/event-stream").build(), HttpResponse.BodyHandlers.ofInputStream());
            Thread.ofVirtual().start(() -> read(response, lines));
            Made.register(recorder, AUTHORITY);
            for (int n = 0; n < PUBLICATIONS; n++) {
                recorder.submit(Made.inspection(AUTHORITY, n), Origin.of("a-benchmark", "benchmark"));
                long start = System.nanoTime();
                recorder.submit(Made.report(AUTHORITY, n), Origin.of("a-benchmark", "benchmark"));
                await(lines, "made-" + n + "\"");
                if (n >= WARM_UP) {
                    micros.recordValue((System.nanoTime() - start) / 1_000);
                }
            }
            response.body().close();
        }
        report.latency("command to subscriber", micros.getValueAtPercentile(50) / 1e3,
                micros.getValueAtPercentile(99) / 1e3, 100);
    }

    private static void read(HttpResponse<InputStream> response, BlockingQueue<String> lines) {
        try {
            new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8)).lines()
                    .forEach(lines::add);
        } catch (UncheckedIOException closed) {
            lines.add("the stream has ended");
        }
    }

    private static void await(BlockingQueue<String> lines, String text) throws InterruptedException {
        for (String line = ""; !line.contains(text);) {
            line = lines.poll(30, TimeUnit.SECONDS);
            if (line == null) {
                throw new IllegalStateException("the stream never said " + text);
            }
        }
    }
}
