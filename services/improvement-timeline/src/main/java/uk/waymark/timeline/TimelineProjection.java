package uk.waymark.timeline;

import java.time.LocalDate;
import java.util.Collection;
import uk.waymark.journey.timeline.Timeline;
import uk.waymark.journey.timeline.TimelineEntry;
import uk.waymark.runtime.events.RecordedEvent;
import uk.waymark.runtime.projection.FactTable;
import uk.waymark.runtime.projection.Projection;

/** Everything that happened on a journey, entry by entry. */
final class TimelineProjection implements Projection<Timeline, TimelineEntry> {

    static final String NAME = "improvement-timeline";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Timeline empty() {
        return Timeline.EMPTY;
    }

    @Override
    public Timeline evolve(Timeline timeline, RecordedEvent event) {
        return timeline.with(event.eventId(), event.recordedAt(), event.event());
    }

    @Override
    public Collection<TimelineEntry> facts(Timeline timeline) {
        return timeline.entries();
    }

    /** What an entry says of others (changes, what it supersedes) follows from the entries that are visible. */
    @Override
    public Object visible(Timeline timeline, LocalDate today) {
        return timeline.entries().stream().filter(entry -> entry.isVisible(today)).map(entry -> entry.on(today))
                .toList();
    }

    @Override
    public FactTable<TimelineEntry> table() {
        return new EntryTable();
    }
}
