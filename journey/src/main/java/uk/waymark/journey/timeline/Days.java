package uk.waymark.journey.timeline;

import java.time.LocalDate;
import java.util.stream.Stream;
import uk.waymark.events.KnownDate;

/** Days that dates of any precision stand for where one day is needed. */
final class Days {

    private Days() {}

    /** Where the first of these that is known at all stands in a sequence. */
    static LocalDate place(KnownDate... dates) {
        return Stream.of(dates).filter(d -> d != null).flatMap(d -> d.earliest().or(d::latest).stream()).findFirst()
                .orElse(TimelineEntry.ALWAYS);
    }

    /** Null, "no day at all", is later than every day. */
    static LocalDate later(LocalDate one, LocalDate other) {
        return one == null || other == null ? null : one.isAfter(other) ? one : other;
    }
}
