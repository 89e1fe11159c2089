package uk.waymark.benchmarks;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.context.ApplicationContext;

/** What can be measured by itself. Each part has a Waymark of its own, so that it finds the same alone and among others. */
enum Part {
    /** The write side, where other processes project. */
    CREATE_ALONE("recording") {
        @Override
        void run(ApplicationContext waymark, Path data, Report report) throws Exception {
            new AppendBenchmark(waymark, data).run("create, nothing else runs", report);
        }
    },
    /** As it starts by default: both projections take in what is recorded while it is recorded. */
    CREATE("all") {
        @Override
        void run(ApplicationContext waymark, Path data, Report report) throws Exception {
            new AppendBenchmark(waymark, data).run("create, projections run", report);
        }
    },
    SUBSCRIBE("all") {
        @Override
        void run(ApplicationContext waymark, Path data, Report report) throws Exception {
            new StreamBenchmark(waymark).run(report);
        }
    },
    LONG_JOURNEY("all") {
        @Override
        void run(ApplicationContext waymark, Path data, Report report) throws Exception {
            new LongJourneyBenchmark(waymark).run(report);
        }
    },
    FLOOD("all") {
        @Override
        void run(ApplicationContext waymark, Path data, Report report) throws Exception {
            new FloodBenchmark(waymark).run(report);
        }
    },
    REBUILD("all") {
        @Override
        void run(ApplicationContext waymark, Path data, Report report) throws Exception {
            new RebuildBenchmark(waymark).run(report);
        }
    };

    private final String services;

    Part(String services) {
        this.services = services;
    }

    abstract void run(ApplicationContext waymark, Path data, Report report) throws Exception;

    /** Those the measured process runs, as {@code waymark.services} names them. */
    String services() {
        return services;
    }

    /**
     * @param names such as {@code long-journey}; all parts when empty
     * @throws IllegalArgumentException if there is no such part
     */
    static List<Part> named(String... names) {
        return names.length == 0
                ? List.of(values())
                : Arrays.stream(names).map(name -> valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'))).toList();
    }
}
