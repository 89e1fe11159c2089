package uk.waymark.benchmarks;

import java.util.Locale;

/** Prints what was measured, reached or not, as soon as it is known. */
final class Report {

    /** @param goal least ratio to the floor that we are after */
    void ratio(String what, double measured, double floor, String unit, double goal) {
        double ratio = measured / floor;
        print("%-28s %,10.0f %s, floor %,10.0f: %.2f of it, goal %.2f: %s", what, measured, unit, floor, ratio, goal,
                ratio >= goal ? "reached" : "NOT reached");
    }

    /** @param goal greatest ratio to the base that we are after */
    void atMost(String what, double measured, double base, String unit, double goal) {
        double ratio = measured / base;
        print("%-28s %,10.2f %s, against %,10.2f: %.2f of it, goal %.2f: %s", what, measured, unit, base, ratio, goal,
                ratio <= goal ? "reached" : "NOT reached");
    }

    void latency(String what, double p50, double p99, double goal) {
        print("%-28s p50 %.1f ms, p99 %.1f ms, goal p99 %.0f ms: %s", what, p50, p99, goal,
                p99 <= goal ? "reached" : "NOT reached");
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, "MEASURED " + format, values));
    }
}
