package uk.waymark.runtime.projection.live;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import uk.waymark.runtime.projection.Projection;
import uk.waymark.runtime.projection.fold.Folded;
import uk.waymark.runtime.projection.fold.Folding;
import uk.waymark.runtime.projection.fold.PoisonEvent;
import uk.waymark.runtime.projection.table.Closing;
import uk.waymark.runtime.projection.table.FactRow;
import uk.waymark.runtime.projection.table.Generations;
import uk.waymark.runtime.projection.table.ProgressRow;
import uk.waymark.runtime.projection.table.Tables;

/**
 * Brings the active generation up to date with events as they arrive. Needs a transaction around it: facts, progress and
 * changes commit together, and with the token of whoever delivers the events. An authority whose event cannot be taken in
 * is parked there, and passed over until it is retried; all others go on.
 */
public final class LiveProjection<S, F extends Record> {

    private static final Logger log = LoggerFactory.getLogger(LiveProjection.class);

    private final Projection<S, F> projection;
    private final Advancing<S, F> advancing;
    private final States<S> states;
    private final Tables<F> tables;
    private final Set<String> suspected = ConcurrentHashMap.newKeySet();

    public LiveProjection(Projection<S, F> projection, Folding<S> folding, States<S> states, Tables<F> tables) {
        this.projection = projection;
        this.advancing = new Advancing<>(projection, folding, states);
        this.states = states;
        this.tables = tables;
    }

    /**
     * Events that are in already are passed over, so that a delivery can be repeated.
     *
     * @param events in order of version within each authority
     * @throws uk.waymark.runtime.projection.fold.VersionGap if one is missing
     * @throws IllegalStateException                         if the rows cannot be written; delivered again, each
     *                                                       authority is written by itself, and parked if it is the cause
     */
    public void apply(List<Delivered> events) {
        Map<String, List<Delivered>> byUrn = events.stream()
                .collect(groupingBy(Delivered::urn, LinkedHashMap::new, toList()));
        Generations.Active active = tables.generations().share();
        byUrn.keySet().removeAll(tables.parked().shared(byUrn.keySet()));
        Map<String, ProgressRow> reached = tables.progress().locked(active.generation(), byUrn.keySet());
        LocalDate day = active.releasedThrough().orElseThrow();
        boolean carefully = byUrn.keySet().stream().anyMatch(suspected::contains);
        List<Advance<S, F>> all = new ArrayList<>();
        List<PoisonEvent> poisoned = new ArrayList<>();
        byUrn.forEach((urn, news) -> {
            long version = reached.containsKey(urn) ? reached.get(urn).version() : -1;
            List<Delivered> unseen = news.stream().filter(event -> event.version() > version).toList();
            advance(urn, version, unseen, day, poisoned,
                    carefully ? advance -> writeAlone(active.generation(), advance) : all::add);
        });
        write(active.generation(), all);
        park(poisoned);
        suspected.removeAll(byUrn.keySet());
    }

    /** As far as it goes: before an event that cannot be taken in, whatever comes before it is. */
    private void advance(String urn, long version, List<Delivered> events, LocalDate day, List<PoisonEvent> poisoned,
            Consumer<Advance<S, F>> taken) {
        List<Delivered> news = events;
        PoisonEvent first = null;
        while (!news.isEmpty()) {
            try {
                taken.accept(advancing.of(urn, version, news, day));
                break;
            } catch (PoisonEvent poison) {
                first = poison;
                news = news.stream().filter(event -> event.version() < poison.event().version()).toList();
            }
        }
        if (first != null) {
            poisoned.add(first);
        }
    }

    private void writeAlone(int generation, Advance<S, F> advance) {
        try {
            tables.savepoints().attempt(() -> writeRows(generation, List.of(advance)));
        } catch (DataIntegrityViolationException | IllegalStateException e) {
            throw PoisonEvent.of(advance.head(), e);
        }
    }

    private void write(int generation, List<Advance<S, F>> all) {
        try {
            writeRows(generation, all);
        } catch (DataIntegrityViolationException | IllegalStateException e) {
            all.forEach(advance -> suspected.add(advance.reached().urn()));
            throw new IllegalStateException("rows of " + projection.name() + " cannot be written ("
                    + e.getClass().getSimpleName() + "); each authority will be written by itself");
        }
    }

    private void writeRows(int generation, List<Advance<S, F>> all) {
        if (all.isEmpty()) {
            return;
        }
        List<Closing> closings = new ArrayList<>();
        List<FactRow<F>> added = new ArrayList<>();
        Map<String, Boolean> changed = new LinkedHashMap<>();
        Map<String, Folded<S>> found = new HashMap<>();
        for (Advance<S, F> advance : all) {
            closings.addAll(advance.closings());
            added.addAll(advance.added());
            found.put(advance.reached().urn(), advance.folded());
            if (advance.changed() != null) {
                changed.put(advance.reached().urn(), advance.changed());
            }
        }
        tables.rows().close(generation, closings);
        tables.rows().insert(generation, added);
        tables.progress().advance(generation, all.stream().map(Advance::reached).toList());
        tables.changes().append(changed);
        states.keep(found);
    }

    private void park(List<PoisonEvent> poisoned) {
        poisoned.forEach(poison -> {
            log.error("{} stands still for an authority: {}", projection.name(), poison.getMessage());
            tables.parked().park(poison.event(), poison.error(), poison.detail());
        });
        if (!poisoned.isEmpty()) {
            tables.changes().append(Map.of());
        }
    }
}
