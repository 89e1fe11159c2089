package uk.waymark.journey.timeline;

import java.time.LocalDate;
import java.util.List;
import uk.waymark.events.JourneyEvent;
import uk.waymark.events.KnownDate;

/**
 * One thing that happened on a journey.
 *
 * @param id          unique within the journey and stable, such as {@code inspection:80566-2015-07-20}
 * @param date        when it counts: a report's publication where there is one, otherwise when it happened
 * @param visibleFrom first day (Europe/London) on which the public may see it; null while nobody said it will be public
 * @param facts       what it is told from, in the order they were recorded
 */
public record TimelineEntry(String id, EntryKind kind, KnownDate date, LocalDate visibleFrom, String title,
        List<JourneyEvent> facts) {

    /** Days are known to be public from this one on when the source gives no day. */
    public static final LocalDate ALWAYS = LocalDate.of(1, 1, 1);

    /** Orders a timeline: the first day it can have been, the "by" day, or {@link #ALWAYS} when nothing is known. */
    public LocalDate sortDate() {
        return date.earliest().or(date::latest).orElse(ALWAYS);
    }

    /** The fact of this type; null when the entry has none. */
    public <E extends JourneyEvent> E fact(Class<E> type) {
        return facts.stream().filter(type::isInstance).map(type::cast).findFirst().orElse(null);
    }
}
