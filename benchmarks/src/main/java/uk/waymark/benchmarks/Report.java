package uk.waymark.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was measured, reached or not. */
final class Report {

    private final List<String> lines = new ArrayList<>();

    /** @param goal least ratio to the floor that we are after */
    void ratio(String what, double measured, double floor, String unit, double goal) {
        double ratio = measured / floor;
        lines.add(String.format(Locale.ROOT, "%-28s %,10.0f %s, floor %,10.0f: %.2f of it, goal %.2f: %s", what,
                measured, unit, floor, ratio, goal, ratio >= goal ? "reached" : "NOT reached"));
    }

    void latency(String what, double p50, double p99, double goal) {
        lines.add(String.format(Locale.ROOT, "%-28s p50 %.1f ms, p99 %.1f ms, goal p99 %.0f ms: %s", what, p50, p99,
                goal, p99 <= goal ? "reached" : "NOT reached"));
    }

    void print() {
        System.out.println();
        lines.forEach(System.out::println);
    }
}
