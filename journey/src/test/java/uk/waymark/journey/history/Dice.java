package uk.waymark.journey.history;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import uk.waymark.events.Confidence;
import uk.waymark.events.Finding;
import uk.waymark.events.FindingKind;
import uk.waymark.events.KnownDate;
import uk.waymark.events.Source;

/** Values drawn at random, with the awkward ones more often than life has them. */
final class Dice {

    static final LocalDate FIRST = LocalDate.of(2012, 1, 1);
    static final LocalDate LAST = LocalDate.of(2027, 12, 31);

    private final Random random;

    Dice(Random random) {
        this.random = random;
    }

    boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    int below(int n) {
        return random.nextInt(n);
    }

    <T> T of(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    <T> T of(T[] values) {
        return values[random.nextInt(values.length)];
    }

    /** Both days included. */
    LocalDate between(LocalDate first, LocalDate last) {
        return first.plusDays(random.nextInt((int) ChronoUnit.DAYS.between(first, last) + 1));
    }

    LocalDate day() {
        return between(FIRST, LAST);
    }

    /** A date known to any precision, that can have been this day. */
    KnownDate about(LocalDate day) {
        return switch (random.nextInt(8)) {
            case 0 -> KnownDate.month(YearMonth.from(day));
            case 1 -> KnownDate.year(Year.from(day));
            case 2 -> KnownDate.by(day.plusDays(random.nextInt(40)));
            case 3 -> KnownDate.unknown();
            default -> KnownDate.day(day);
        };
    }

    /** An end that does not lie before this start, as far as anybody can tell. */
    KnownDate after(KnownDate start) {
        return about(start.latest().orElse(FIRST).plusDays(random.nextInt(900)));
    }

    Source source() {
        return oneIn(3) ? null : new Source(of(Confidence.values()), "A source", "https://example.org/source");
    }

    List<Finding> findings() {
        return oneIn(3) ? List.of(new Finding(of(FindingKind.values()), "Partners act together")) : List.of();
    }

    String prose() {
        return oneIn(2) ? null : "Some detail";
    }

    String link() {
        return oneIn(2) ? null : "https://example.org/document";
    }
}
