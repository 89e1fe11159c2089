package uk.waymark.runtime.projection.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;
import uk.waymark.runtime.events.RecordedEvent;
import uk.waymark.runtime.events.StoredEvents;
import uk.waymark.runtime.projection.FactTable;
import uk.waymark.runtime.projection.Projection;
import uk.waymark.runtime.projection.fold.FactHistory;
import uk.waymark.runtime.projection.fold.Folded;
import uk.waymark.runtime.projection.fold.Folding;
import uk.waymark.runtime.projection.table.FactRow;
import uk.waymark.runtime.projection.table.FactRows;
import uk.waymark.runtime.projection.table.ProgressRow;
import uk.waymark.runtime.projection.table.Tables;

/**
 * Folds journeys anew, writes what the rows should be beside those that are read, and compares the two as multisets of
 * complete rows on both clocks. An answer is a function of these rows, {@code on} and {@code knownAt}: where the rows are
 * equal, so are the answers to every pair.
 */
public final class FactCheck<S, F extends Record> implements Checked {

    private static final String EXPECTED = "expected_facts";

    private final Projection<S, F> projection;
    private final Folding<S> folding;
    private final Tables<F> tables;
    private final JdbcTemplate jdbc;
    private final FactRows<F> expected;
    private final FoundDifferences found;

    public FactCheck(Projection<S, F> projection, StoredEvents events, Tables<F> tables, JdbcTemplate jdbc) {
        this.projection = projection;
        this.folding = new Folding<>(projection, events);
        this.tables = tables;
        this.jdbc = jdbc;
        this.expected = new FactRows<>(jdbc, new Beside<>(projection.table()));
        this.found = new FoundDifferences(jdbc, projection.name(), projection.table(), EXPECTED);
    }

    @Override
    public String projection() {
        return projection.name();
    }

    @Override
    public Set<String> authorities() {
        int active = tables.generations().active().generation();
        Set<String> urns = new TreeSet<>(tables.progress().all(active).keySet());
        urns.addAll(tables.rows().authorities(active));
        return urns;
    }

    @Override
    public long compare(long run, Map<String, Long> recorded) {
        return tables.transactions().execute(status -> {
            jdbc.execute("set transaction isolation level repeatable read");
            jdbc.execute("set local transaction_timeout = 0");
            jdbc.execute("create temporary table " + EXPECTED + " (like " + projection.table().name()
                    + ") on commit drop");
            int generation = tables.generations().active().generation();
            Map<String, ProgressRow> reached = tables.progress().of(generation, recorded.keySet());
            List<FactRow<F>> rows = new ArrayList<>();
            recorded.keySet().stream().filter(reached::containsKey)
                    .forEach(urn -> rows.addAll(fold(run, reached.get(urn))));
            expected.insert(generation, rows);
            found.inRows(run, generation, recorded.keySet());
            return recorded.entrySet().stream().filter(newest -> !reached.containsKey(newest.getKey())
                    ? newest.getValue() >= 0
                    : reached.get(newest.getKey()).version() < newest.getValue()).count();
        });
    }

    private List<FactRow<F>> fold(long run, ProgressRow reached) {
        try {
            Folded<S> folded = folding.empty();
            FactHistory<F> history = new FactHistory<>(reached.urn(), projection.table(), List.of());
            ProgressRow last = null;
            for (RecordedEvent event : folding.between(reached.urn(), -1, reached.version())) {
                Folded<S> next = folding.next(folded, event);
                if (next.state() != folded.state()) {
                    history.hold(projection.facts(next.state()), event.recordedAt());
                }
                folded = next;
                last = ProgressRow.of(event);
            }
            found.inProgress(run, reached, last);
            List<FactRow<F>> rows = new ArrayList<>(history.takeEnded());
            rows.addAll(history.stillOpen());
            return rows;
        } catch (RuntimeException e) {
            throw new CannotFold(projection.name(), reached.urn(), e);
        }
    }

    /** The same facts under another table's name. */
    private record Beside<F extends Record>(FactTable<F> table) implements FactTable<F> {

        @Override
        public String name() {
            return EXPECTED;
        }

        @Override
        public List<String> columns() {
            return table.columns();
        }

        @Override
        public String key(F fact) {
            return table.key(fact);
        }

        @Override
        public List<?> values(F fact) {
            return table.values(fact);
        }
    }
}
