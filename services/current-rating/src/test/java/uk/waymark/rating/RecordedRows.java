package uk.waymark.rating;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import uk.waymark.events.JourneyEvent;
import uk.waymark.journey.Journey;
import uk.waymark.journey.history.Recorded;
import uk.waymark.runtime.database.TestDatabase;
import uk.waymark.runtime.events.RecordedEvent;
import uk.waymark.runtime.projection.fold.FactHistory;
import uk.waymark.runtime.projection.table.FactRows;

/** Keeps one generation of rows, event by event, on a recorded clock that a test sets. */
final class RecordedRows {

    private final RatingProjection projection = new RatingProjection();
    private final Map<String, Journey> journeys = new HashMap<>();
    private final FactRows<Fact> rows;
    private final int generation;

    RecordedRows(TestDatabase database, int generation) {
        this.rows = new FactRows<>(new JdbcTemplate(database.dataSource()), projection.table());
        this.generation = generation;
    }

    /** A database with the tables and nothing in them; generation 1 is the one that is read. */
    static TestDatabase tables() {
        return TestDatabase.create(new CurrentRatingModule().currentRatingTables());
    }

    /** From now on this generation is the one that is read. */
    static void read(TestDatabase database, int generation) {
        database.jdbc().sql("delete from current_rating.generation").update();
        database.jdbc().sql("insert into current_rating.generation (generation, state) values (?, 'active')")
                .param(generation).update();
    }

    /** @param id of the event */
    void record(String id, JourneyEvent event, Instant recordedAt) {
        Journey before = journeys.getOrDefault(event.urn(), projection.empty());
        Journey after = evolved(id, event, recordedAt);
        write(event.urn(), projection.facts(before), projection.facts(after), recordedAt);
    }

    /** All at once, as a rebuild does it. */
    void rebuild(List<Recorded> events) {
        Map<String, FactHistory<Fact>> histories = new HashMap<>();
        for (Recorded one : events) {
            Journey after = evolved(one.id(), one.event(), one.at());
            histories.computeIfAbsent(one.urn(), urn -> new FactHistory<>(urn, projection.table(), List.of()))
                    .hold(projection.facts(after), one.at());
        }
        histories.values().forEach(history -> {
            rows.insert(generation, history.takeEnded());
            rows.insert(generation, history.stillOpen());
        });
    }

    Journey journey(String urn) {
        return journeys.get(urn);
    }

    private Journey evolved(String id, JourneyEvent event, Instant recordedAt) {
        return journeys.compute(event.urn(),
                (urn, before) -> projection.evolve(before == null ? projection.empty() : before,
                        new RecordedEvent(0, urn, 0, id, recordedAt, Map.of(), event)));
    }

    private void write(String urn, Collection<Fact> before, Collection<Fact> after, Instant at) {
        FactHistory<Fact> history = new FactHistory<>(urn, projection.table(), before);
        history.hold(after, at);
        rows.close(generation, history.closings());
        rows.insert(generation, history.stillOpen());
    }
}
