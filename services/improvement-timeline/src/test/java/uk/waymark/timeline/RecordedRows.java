package uk.waymark.timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import uk.waymark.events.JourneyEvent;
import uk.waymark.journey.history.Recorded;
import uk.waymark.journey.timeline.Timeline;
import uk.waymark.journey.timeline.TimelineEntry;
import uk.waymark.runtime.database.Migrations;
import uk.waymark.runtime.database.TestDatabase;
import uk.waymark.runtime.events.RecordedEvent;
import uk.waymark.runtime.projection.fold.FactHistory;
import uk.waymark.runtime.projection.table.FactRows;

/** Writes what the fold says to a database, on a recorded clock that the test sets. */
final class RecordedRows {

    static final Instant START = Instant.parse("2026-08-25T08:00:00Z");

    private final int generation;
    private final TimelineProjection projection = new TimelineProjection();
    private final FactRows<TimelineEntry> rows;
    private final Map<String, Timeline> timelines = new HashMap<>();
    private Instant clock = START;
    private int count;

    RecordedRows(TestDatabase database) {
        this(database, 1);
    }

    /** @param generation 1 is the one that is read */
    RecordedRows(TestDatabase database, int generation) {
        this.generation = generation;
        rows = new FactRows<>(new JdbcTemplate(database.dataSource()), projection.table());
    }

    static TestDatabase database() {
        return TestDatabase.create(new Migrations("improvement_timeline", "classpath:db/projection",
                "classpath:db/improvement-timeline"));
    }

    /** Of the event that {@link #record} recorded last. */
    String newestId() {
        return "e" + count;
    }

    /** One event after the other, a microsecond apart; returns the instant of the last. */
    Instant record(List<? extends JourneyEvent> events) {
        List<Recorded> recorded = new ArrayList<>();
        for (JourneyEvent event : events) {
            clock = clock.plusNanos(1_000);
            count++;
            recorded.add(new Recorded(newestId(), clock, event));
        }
        recordAll(recorded);
        return clock;
    }

    void recordAll(List<Recorded> events) {
        Map<String, FactHistory<TimelineEntry>> histories = new HashMap<>();
        for (Recorded one : events) {
            Timeline before = timelines.getOrDefault(one.urn(), projection.empty());
            FactHistory<TimelineEntry> history = histories.computeIfAbsent(one.urn(),
                    urn -> new FactHistory<>(urn, projection.table(), projection.facts(before)));
            Timeline after = projection.evolve(before,
                    new RecordedEvent(0, one.urn(), 0, one.id(), one.at(), Map.of(), one.event()));
            history.hold(projection.facts(after), one.at());
            timelines.put(one.urn(), after);
        }
        histories.values().forEach(history -> {
            rows.close(generation, history.closings());
            rows.insert(generation, history.takeEnded());
            rows.insert(generation, history.stillOpen());
        });
    }

    Instant record(JourneyEvent... events) {
        return record(List.of(events));
    }

    Timeline timeline(String urn) {
        return timelines.get(urn);
    }
}
