package uk.waymark.journey.timeline;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import uk.waymark.events.JourneyEvent;
import uk.waymark.events.KnownDate;
import uk.waymark.events.ReportReissued;
import uk.waymark.events.ReportSourceLost;
import uk.waymark.events.ReportWithdrawn;

/**
 * One thing that happened on a journey.
 *
 * @param id          unique within the journey and stable, such as {@code inspection:80566-2015-07-20}
 * @param date        when it counts, as far as that is known: a report's publication where there is one, otherwise when
 *                    it happened
 * @param sortDate    its place on the timeline: the first day it can have been, the "by" day; an end that nobody can
 *                    date stands with its start, and {@link #ALWAYS} is where nothing is known at all
 * @param happened    first day on which it had taken place for those who may know before it is published; the sort date
 *                    or earlier
 * @param visibleFrom first day (Europe/London) on which the public may see it; null while nobody said it will be public
 * @param facts       what it is told from, its own first; then what became of the report
 * @param corrections of what it tells, in the order of recording
 */
public record TimelineEntry(String id, EntryKind kind, KnownDate date, LocalDate sortDate, LocalDate happened,
        LocalDate visibleFrom, String title, List<JourneyEvent> facts, List<Corrected> corrections) {

    /** Days are known to be public from this one on when the source gives no day. */
    public static final LocalDate ALWAYS = LocalDate.of(1, 1, 1);

    /** Oldest first; on one day in the order of the kinds, then of the ids. */
    public static final Comparator<TimelineEntry> IN_ORDER = Comparator.comparing(TimelineEntry::sortDate)
            .thenComparing(TimelineEntry::kind).thenComparing(TimelineEntry::id);

    /** Whether the public may see it on a day: it was public by then, and it is not dated later. */
    public boolean isVisible(LocalDate day) {
        return visibleFrom != null && !visibleFrom.isAfter(day) && !sortDate.isAfter(day);
    }

    /** As it may be told on a day (Europe/London): without what is dated later to have become of it. */
    public TimelineEntry on(LocalDate day) {
        List<JourneyEvent> told = facts.stream().filter(fact -> fact == facts.getFirst() || mayBeTold(fact, day))
                .toList();
        List<Corrected> corrected = corrections.stream().filter(c -> c.mayBeTold(day)).toList();
        return told.size() == facts.size() && corrected.size() == corrections.size()
                ? this
                : new TimelineEntry(id, kind, date, sortDate, happened, visibleFrom, title, told, corrected);
    }

    private static boolean mayBeTold(JourneyEvent fact, LocalDate day) {
        return switch (fact) {
            case ReportReissued e -> !e.reissuedOn().isAfter(day);
            case ReportWithdrawn e -> !e.withdrawnOn().isAfter(day);
            case ReportSourceLost e -> !e.since().isAfter(day);
            default -> true;
        };
    }

    /** The fact of this type; null when the entry has none. */
    public <E extends JourneyEvent> E fact(Class<E> type) {
        return facts.stream().filter(type::isInstance).map(type::cast).findFirst().orElse(null);
    }
}
