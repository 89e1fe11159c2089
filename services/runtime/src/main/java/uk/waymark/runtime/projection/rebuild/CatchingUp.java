package uk.waymark.runtime.projection.rebuild;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import uk.waymark.runtime.events.RecordedEvent;
import uk.waymark.runtime.projection.Projection;
import uk.waymark.runtime.projection.fold.FactHistory;
import uk.waymark.runtime.projection.fold.Folded;
import uk.waymark.runtime.projection.fold.Folding;
import uk.waymark.runtime.projection.table.Closing;
import uk.waymark.runtime.projection.table.FactRow;
import uk.waymark.runtime.projection.table.ProgressRow;
import uk.waymark.runtime.projection.table.Tables;

/** Brings a generation that is not read as far as the one that is. Needs a transaction around it. */
final class CatchingUp<S, F extends Record> {

    private final Projection<S, F> projection;
    private final Folding<S> folding;
    private final Tables<F> tables;

    CatchingUp(Projection<S, F> projection, Folding<S> folding, Tables<F> tables) {
        this.projection = projection;
        this.folding = folding;
        this.tables = tables;
    }

    void advance(int generation, int active) {
        Map<String, ProgressRow> reached = tables.progress().all(generation);
        List<Closing> closings = new ArrayList<>();
        List<FactRow<F>> added = new ArrayList<>();
        List<ProgressRow> advanced = new ArrayList<>();
        tables.progress().all(active).forEach((urn, goal) -> {
            long version = reached.containsKey(urn) ? reached.get(urn).version() : -1;
            if (version < goal.version()) {
                FactHistory<F> history = history(urn, version, goal.version());
                closings.addAll(history.closings());
                added.addAll(history.takeEnded());
                added.addAll(history.stillOpen());
                advanced.add(goal);
            }
        });
        tables.rows().close(generation, closings);
        tables.rows().insert(generation, added);
        tables.progress().advance(generation, advanced);
    }

    private FactHistory<F> history(String urn, long after, long upTo) {
        Folded<S> folded = folding.at(urn, after);
        FactHistory<F> history = new FactHistory<>(urn, projection.table(), projection.facts(folded.state()));
        for (RecordedEvent event : folding.between(urn, after, upTo)) {
            folded = folding.next(folded, event);
            history.hold(projection.facts(folded.state()), event.recordedAt());
        }
        return history;
    }
}
