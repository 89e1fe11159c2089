package uk.waymark.rating;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import uk.waymark.events.JourneyEvent;
import uk.waymark.journey.Journey;
import uk.waymark.runtime.events.StoredEvent;

/** Writes what a fold yields to the table, event by event, on a recorded clock that a test sets. */
final class RecordedRows {

    private final RatingProjection projection = new RatingProjection();
    private final Map<String, Journey> journeys = new HashMap<>();
    private final PreparedStatement add;
    private final PreparedStatement close;

    RecordedRows(Connection connection, int generation) throws SQLException {
        List<String> columns = projection.table().columns();
        String names = columns.stream().map(c -> c.split("::")[0]).collect(Collectors.joining(", "));
        String values = columns.stream().map(c -> c.contains("::") ? "?::" + c.split("::")[1] : "?")
                .collect(Collectors.joining(", "));
        add = connection.prepareStatement("insert into current_rating.fact (generation, urn, key, recorded, " + names
                + ") values (" + generation + ", ?, ?, tstzrange(?, null), " + values + ")");
        close = connection.prepareStatement("update current_rating.fact set recorded = tstzrange(lower(recorded), ?)"
                + " where generation = " + generation + " and urn = ? and key = ? and upper_inf(recorded)");
    }

    void record(JourneyEvent event, Instant recordedAt) throws SQLException {
        Journey before = journeys.getOrDefault(event.urn(), projection.empty());
        Journey after = projection.evolve(before,
                new StoredEvent(0, event.urn(), 0, "", recordedAt, "", "", "", Map.of(), event));
        if (after != before) {
            journeys.put(event.urn(), after);
            write(event.urn(), recordedAt, projection.facts(before), projection.facts(after));
        }
    }

    Collection<Journey> journeys() {
        return journeys.values();
    }

    private void write(String urn, Instant at, Collection<Fact> before, Collection<Fact> after) throws SQLException {
        Set<Fact> gone = new HashSet<>(before);
        gone.removeAll(after);
        for (Fact fact : gone) {
            close.setObject(1, at.atOffset(ZoneOffset.UTC));
            close.setString(2, urn);
            close.setString(3, projection.table().key(fact));
            close.executeUpdate();
        }
        Set<Fact> added = new HashSet<>(after);
        added.removeAll(before);
        for (Fact fact : added) {
            add.setString(1, urn);
            add.setString(2, projection.table().key(fact));
            add.setObject(3, at.atOffset(ZoneOffset.UTC));
            projection.table().bind(add, 4, fact);
            add.executeUpdate();
        }
    }
}
