package uk.waymark.benchmarks;

import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;
import org.springframework.context.ApplicationContext;
import uk.waymark.recording.commands.Origin;
import uk.waymark.recording.commands.Outcome;
import uk.waymark.recording.commands.Recorder;

/**
 * A command on a journey of 10,000 events, against the same on journeys of 10. They take turns, one at a time, and the
 * median of each counts. The journeys were recorded by this process; another reads a long one once before its first
 * command.
 */
final class LongJourneyBenchmark {

    private static final int LONG_EVENTS = 10_000;
    private static final int SHORT_EVENTS = 10;
    private static final int LONG = 5_000;
    private static final int FIRST_SHORT = LONG + 1;
    private static final int SHORTS = 100;
    private static final int COMMANDS = 1_000;
    private static final int WARM_UP = 200;

    private final Recorder recorder;

    LongJourneyBenchmark(ApplicationContext waymark) {
        recorder = waymark.getBean(Recorder.class);
    }

    void run(Report report) throws Exception {
        begin(LONG, LONG_EVENTS);
        Writers.perSecond(SHORTS, n -> begin(FIRST_SHORT + n, SHORT_EVENTS));
        Histogram onLong = new Histogram(3);
        Histogram onShort = new Histogram(3);
        IntStream.range(0, WARM_UP + COMMANDS).forEach(n -> {
            long longNanos = record(LONG, LONG_EVENTS + n);
            long shortNanos = record(FIRST_SHORT + n % SHORTS, SHORT_EVENTS + n);
            if (n >= WARM_UP) {
                onLong.recordValue(longNanos / 1_000);
                onShort.recordValue(shortNanos / 1_000);
            }
        });
        report.atMost("command on 10,000 events", onLong.getValueAtPercentile(50) / 1e3,
                onShort.getValueAtPercentile(50) / 1e3, "ms", 2);
    }

    private void begin(int authority, int events) {
        Made.register(recorder, authority);
        IntStream.range(1, events).forEach(number -> record(authority, number));
    }

    private long record(int authority, int number) {
        long start = System.nanoTime();
        Outcome outcome = recorder.submit(Made.milestone(authority, number), Origin.of("a-benchmark", "benchmark"));
        long took = System.nanoTime() - start;
        if (!(outcome instanceof Outcome.Recorded)) {
            throw new IllegalStateException("not recorded: " + outcome);
        }
        return took;
    }
}
