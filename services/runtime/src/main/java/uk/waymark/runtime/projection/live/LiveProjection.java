package uk.waymark.runtime.projection.live;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.waymark.runtime.events.RecordedEvent;
import uk.waymark.runtime.projection.Projection;
import uk.waymark.runtime.projection.fold.FactHistory;
import uk.waymark.runtime.projection.fold.Folded;
import uk.waymark.runtime.projection.fold.Folding;
import uk.waymark.runtime.projection.table.Closing;
import uk.waymark.runtime.projection.table.FactRow;
import uk.waymark.runtime.projection.table.Generations;
import uk.waymark.runtime.projection.table.ProgressRow;
import uk.waymark.runtime.projection.table.Tables;

/**
 * Brings the active generation up to date with events as they arrive. Needs a transaction around it: facts, progress and
 * changes commit together, and with the token of whoever delivers the events.
 */
public final class LiveProjection<S, F extends Record> {

    private final Projection<S, F> projection;
    private final Folding<S> folding;
    private final States<S> states;
    private final Tables<F> tables;

    public LiveProjection(Projection<S, F> projection, Folding<S> folding, States<S> states, Tables<F> tables) {
        this.projection = projection;
        this.folding = folding;
        this.states = states;
        this.tables = tables;
    }

    /**
     * Events that are in already are passed over, so that a delivery can be repeated.
     *
     * @param events in order of version within each authority
     * @throws uk.waymark.runtime.projection.fold.VersionGap if one is missing
     */
    public void apply(List<RecordedEvent> events) {
        Map<String, List<RecordedEvent>> byUrn = events.stream()
                .collect(groupingBy(RecordedEvent::urn, LinkedHashMap::new, toList()));
        Generations.Active active = tables.generations().share();
        Map<String, ProgressRow> reached = tables.progress().locked(active.generation(), byUrn.keySet());
        Batch batch = new Batch(active.releasedThrough().orElseThrow());
        byUrn.forEach((urn, news) -> {
            long version = reached.containsKey(urn) ? reached.get(urn).version() : -1;
            List<RecordedEvent> unseen = news.stream().filter(event -> event.version() > version).toList();
            if (!unseen.isEmpty()) {
                batch.add(urn, version, unseen);
            }
        });
        batch.write(active.generation());
    }

    private final class Batch {

        private final LocalDate day;
        private final List<Closing> closings = new ArrayList<>();
        private final List<FactRow<F>> added = new ArrayList<>();
        private final List<ProgressRow> advanced = new ArrayList<>();
        private final Map<String, Boolean> changed = new LinkedHashMap<>();
        private final Map<String, Folded<S>> found = new HashMap<>();

        Batch(LocalDate day) {
            this.day = day;
        }

        void add(String urn, long version, List<RecordedEvent> events) {
            Folded<S> before = states.at(urn, version);
            FactHistory<F> history = new FactHistory<>(urn, projection.table(), projection.facts(before.state()));
            Folded<S> after = before;
            for (RecordedEvent event : events) {
                Folded<S> next = folding.next(after, event);
                if (next.state() != after.state()) {
                    history.hold(projection.facts(next.state()), event.recordedAt());
                }
                after = next;
            }
            found.put(urn, after);
            advanced.add(ProgressRow.of(events.getLast()));
            boolean forAll = looksDifferent(before.state(), after.state());
            if (forAll || history.isChanged()) {
                changed.put(urn, forAll);
            }
            closings.addAll(history.closings());
            added.addAll(history.takeEnded());
            added.addAll(history.stillOpen());
        }

        /**
         * Compared on the day up to which releases are in the change log, not on today: what a later day releases is
         * the day tick's to tell, and between the two nothing is lost.
         */
        private boolean looksDifferent(S before, S after) {
            return before != after
                    && !projection.visible(before, day).equals(projection.visible(after, day));
        }

        void write(int generation) {
            if (advanced.isEmpty()) {
                return;
            }
            tables.rows().close(generation, closings);
            tables.rows().insert(generation, added);
            tables.progress().advance(generation, advanced);
            tables.changes().append(changed);
            states.keep(found);
        }
    }
}
