package uk.waymark.timeline;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import uk.waymark.events.JourneyEvent;
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

    private static final int GENERATION = 1;

    private final TimelineProjection projection = new TimelineProjection();
    private final FactRows<TimelineEntry> rows;
    private final Map<String, Timeline> timelines = new HashMap<>();
    private Instant clock = START;

    RecordedRows(TestDatabase database) {
        rows = new FactRows<>(new JdbcTemplate(database.dataSource()), projection.table());
    }

    static TestDatabase database() {
        return TestDatabase.create(new Migrations("improvement_timeline", "classpath:db/projection",
                "classpath:db/improvement-timeline"));
    }

    /** One event after the other, a microsecond apart; returns the instant of the last. */
    Instant record(List<? extends JourneyEvent> events) {
        Map<String, FactHistory<TimelineEntry>> histories = new HashMap<>();
        for (JourneyEvent event : events) {
            clock = clock.plusNanos(1_000);
            String urn = event.urn();
            Timeline before = timelines.getOrDefault(urn, projection.empty());
            FactHistory<TimelineEntry> history = histories.computeIfAbsent(urn,
                    u -> new FactHistory<>(u, projection.table(), projection.facts(before)));
            Timeline after = projection.evolve(before,
                    new RecordedEvent(0, urn, 0, "", clock, Map.of(), event));
            history.hold(projection.facts(after), clock);
            timelines.put(urn, after);
        }
        histories.values().forEach(history -> {
            rows.close(GENERATION, history.closings());
            rows.insert(GENERATION, history.takeEnded());
            rows.insert(GENERATION, history.stillOpen());
        });
        return clock;
    }

    Instant record(JourneyEvent... events) {
        return record(List.of(events));
    }

    Timeline timeline(String urn) {
        return timelines.get(urn);
    }
}
