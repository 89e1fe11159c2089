package uk.waymark.runtime.projection.rebuild;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongPredicate;
import uk.waymark.runtime.events.RecordedEvent;
import uk.waymark.runtime.events.StoredEvent;
import uk.waymark.runtime.events.StoredEvents;
import uk.waymark.runtime.projection.Projection;
import uk.waymark.runtime.projection.fold.FactHistory;
import uk.waymark.runtime.projection.fold.Folded;
import uk.waymark.runtime.projection.fold.Folding;
import uk.waymark.runtime.projection.fold.PoisonEvent;
import uk.waymark.runtime.projection.table.FactRow;
import uk.waymark.runtime.projection.table.ProgressRow;
import uk.waymark.runtime.projection.table.Tables;

/** Writes a whole generation from the event store, once through. Rows are written in small transactions. */
final class Builder<S, F extends Record> implements AutoCloseable {

    private static final int ROWS_AT_ONCE = 5_000;
    private static final int EVENTS_BETWEEN_LOOKS = 1_000;

    private final Projection<S, F> projection;
    private final Folding<S> folding;
    private final Tables<F> tables;
    private final int generation;
    private final RowWriters<F> writers;
    private final Map<String, Authority> authorities = new HashMap<>();
    private final Map<String, PoisonEvent> poisoned = new TreeMap<>();
    private List<FactRow<F>> pending = new ArrayList<>();
    private long done;

    Builder(Projection<S, F> projection, Folding<S> folding, Tables<F> tables, int generation) {
        this.projection = projection;
        this.folding = folding;
        this.tables = tables;
        this.generation = generation;
        this.writers = new RowWriters<>(tables, generation);
    }

    /**
     * @param goOn asked now and then with the number of events done; false ends it
     * @return whether it came to the end
     * @throws CannotRebuild if the events of an authority cannot be taken in; all of these are found first
     */
    boolean build(StoredEvents events, LongPredicate goOn) {
        boolean[] going = {true};
        events.scan(-1, event -> {
            add(event);
            going[0] = done % EVENTS_BETWEEN_LOOKS != 0 || goOn.test(done);
            return going[0];
        });
        if (going[0] && goOn.test(done)) {
            if (!poisoned.isEmpty()) {
                throw new CannotRebuild(poisoned.values());
            }
            finish();
            return true;
        }
        return false;
    }

    private void add(StoredEvent stored) {
        done++;
        if (!poisoned.containsKey(stored.urn())) {
            try {
                take(PoisonEvent.read(stored));
            } catch (PoisonEvent poison) {
                poisoned.put(stored.urn(), poison);
            }
        }
    }

    private void take(RecordedEvent event) {
        Authority authority = authorities.computeIfAbsent(event.urn(), Authority::new);
        authority.add(event);
        pending.addAll(authority.history.takeEnded());
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
        writers.finish();
        tables.progress().advance(generation,
                authorities.values().stream().map(authority -> authority.reached).toList());
    }

    private void write() {
        writers.write(pending);
        pending = new ArrayList<>();
    }

    /** Nothing is being written any more afterwards, whether or not it came to the end. */
    @Override
    public void close() {
        writers.close();
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
                PoisonEvent.orPoison(event.head(), () -> {
                    history.hold(projection.facts(next.state()), event.recordedAt());
                    return next;
                });
            }
            folded = next;
            reached = ProgressRow.of(event);
        }
    }
}
