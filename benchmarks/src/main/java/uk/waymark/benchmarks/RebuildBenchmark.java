package uk.waymark.benchmarks;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.springframework.context.ApplicationContext;
import uk.waymark.recording.commands.Origin;
import uk.waymark.recording.commands.Recorder;
import uk.waymark.runtime.events.StoredEvents;

/**
 * A rebuild of each projection as an administrator asks for it, from the request until the new generation is compared and
 * switched to, against reading and deserialising every event once. They take turns, and the best of each counts.
 */
final class RebuildBenchmark {

    private static final int AUTHORITIES = 400;
    private static final int INSPECTIONS = 20;
    private static final int ROUNDS = 4;
    private static final long LOOK_MILLIS = 20;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Recorder recorder;
    private final StoredEvents events;
    private final String site;

    RebuildBenchmark(ApplicationContext waymark) {
        recorder = waymark.getBean(Recorder.class);
        events = waymark.getBean(StoredEvents.class);
        site = "http://127.0.0.1:" + waymark.getEnvironment().getProperty("local.server.port") + "/api/projections/";
    }

    void run(Report report) throws Exception {
        Writers.perSecond(AUTHORITIES, authority -> {
            Made.register(recorder, 1_000 + authority);
            for (int n = 0; n < INSPECTIONS; n++) {
                Origin origin = Origin.of("a-benchmark", "benchmark");
                recorder.submit(Made.inspection(1_000 + authority, n), origin);
                recorder.submit(Made.report(1_000 + authority, n), origin);
            }
        });
        for (String projection : List.of("current-rating", "improvement-timeline")) {
            double floor = 0;
            double measured = 0;
            for (int round = 0; round <= ROUNDS; round++) {
                floor = Math.max(floor, scan());
                measured = Math.max(measured, rebuild(projection));
            }
            report.ratio("rebuild " + projection, measured, floor, "events/s", 0.25);
        }
    }

    private double scan() {
        long start = System.nanoTime();
        events.scan(-1, event -> true);
        return events.count() / ((System.nanoTime() - start) / 1e9);
    }

    private double rebuild(String projection) throws Exception {
        long start = System.nanoTime();
        String answer = send(projection, "POST");
        while (answer.contains("\"running\"")) {
            Thread.sleep(LOOK_MILLIS);
            answer = send(projection, "GET");
        }
        if (!answer.contains("\"finished\"")) {
            throw new IllegalStateException("the rebuild ended otherwise: " + answer);
        }
        return events.count() / ((System.nanoTime() - start) / 1e9);
    }

    private String send(String projection, String method) throws Exception {
        String credentials = Base64.getEncoder()
                .encodeToString(("admin:" + Benchmarks.PASSWORD).getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> response = CLIENT.send(
                HttpRequest.newBuilder(URI.create(site + projection + "/rebuild"))
                        .method(method, HttpRequest.BodyPublishers.noBody())
                        .header("Authorization", "Basic " + credentials).build(),
                HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() >= 300) {
            throw new IllegalStateException(response.statusCode() + " " + response.body());
        }
        return response.body();
    }
}
