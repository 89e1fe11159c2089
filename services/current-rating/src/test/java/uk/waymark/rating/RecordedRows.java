package uk.waymark.rating;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import uk.waymark.events.JourneyEvent;
import uk.waymark.journey.Journey;
import uk.waymark.runtime.database.TestDatabase;
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

    void record(JourneyEvent event, Instant recordedAt) {
        Journey before = journeys.getOrDefault(event.urn(), projection.empty());
        Journey after = projection.evolve(before, Told.recorded(event));
        journeys.put(event.urn(), after);
        write(event.urn(), projection.facts(before), projection.facts(after), recordedAt);
    }

    private void write(String urn, Collection<Fact> before, Collection<Fact> after, Instant at) {
        FactHistory<Fact> history = new FactHistory<>(urn, projection.table(), before);
        history.hold(after, at);
        rows.close(generation, history.closings());
        rows.insert(generation, history.stillOpen());
    }
}
