package uk.waymark.runtime.projection.rebuild;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;
import uk.waymark.runtime.events.RecordedEvent;
import uk.waymark.runtime.events.StoredEvent;
import uk.waymark.runtime.events.StoredEvents;
import uk.waymark.runtime.projection.Projection;
import uk.waymark.runtime.projection.fold.FactHistory;
import uk.waymark.runtime.projection.fold.Folded;
import uk.waymark.runtime.projection.fold.Folding;
import uk.waymark.runtime.projection.table.FactRow;
import uk.waymark.runtime.projection.table.ProgressRow;
import uk.waymark.runtime.projection.table.Tables;

/** Writes a whole generation from the event store, once through. Rows are written in small transactions. */
final class Builder<S, F extends Record> {

    private static final int ROWS_AT_ONCE = 5_000;
    private static final int EVENTS_BETWEEN_LOOKS = 1_000;

    private final Projection<S, F> projection;
    private final Folding<S> folding;
    private final Tables<F> tables;
    private final int generation;
    private final Map<String, Authority> authorities = new HashMap<>();
    private final List<FactRow<F>> pending = new ArrayList<>();
    private long done;

    Builder(Projection<S, F> projection, Folding<S> folding, Tables<F> tables, int generation) {
        this.projection = projection;
        this.folding = folding;
        this.tables = tables;
        this.generation = generation;
    }

    /**
     * @param goOn asked now and then with the number of events done; false ends it
     * @return whether it came to the end
     */
    boolean build(StoredEvents events, LongPredicate goOn) {
        boolean[] going = {true};
        events.scan(-1, event -> {
            add(event);
            going[0] = done % EVENTS_BETWEEN_LOOKS != 0 || goOn.test(done);
            return going[0];
        });
        if (going[0] && goOn.test(done)) {
            finish();
            return true;
        }
        return false;
    }

    private void add(StoredEvent stored) {
        RecordedEvent event = stored.recorded();
        Authority authority = authorities.computeIfAbsent(event.urn(), Authority::new);
        authority.add(event);
        pending.addAll(authority.history.takeEnded());
        done++;
        if (pending.size() >= ROWS_AT_ONCE) {
            write();
        }
    }

    private void finish() {
        for (Authority authority : authorities.values()) {
            pending.addAll(authority.history.stillOpen());
            if (pending.size() >= ROWS_AT_ONCE) {
                write();
            }
        }
        write();
        tables.progress().advance(generation,
                authorities.values().stream().map(authority -> authority.reached).toList());
    }

    private void write() {
        tables.transactions().executeWithoutResult(status -> tables.rows().insert(generation, pending));
        pending.clear();
    }

    private final class Authority {

        private final FactHistory<F> history;
        private Folded<S> folded = folding.empty();
        private ProgressRow reached;

        Authority(String urn) {
            history = new FactHistory<>(urn, projection.table(), List.of());
        }

        void add(RecordedEvent event) {
            Folded<S> next = folding.next(folded, event);
            if (next.state() != folded.state()) {
                history.hold(projection.facts(next.state()), event.recordedAt());
            }
            folded = next;
            reached = ProgressRow.of(event);
        }
    }
}
