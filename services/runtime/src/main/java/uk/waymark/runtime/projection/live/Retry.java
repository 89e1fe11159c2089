package uk.waymark.runtime.projection.live;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import uk.waymark.runtime.events.RecordedEvent;
import uk.waymark.runtime.events.StoredEvent;
import uk.waymark.runtime.events.StoredEvents;
import uk.waymark.runtime.projection.Projection;
import uk.waymark.runtime.projection.fold.FactHistory;
import uk.waymark.runtime.projection.fold.Folded;
import uk.waymark.runtime.projection.fold.Folding;
import uk.waymark.runtime.projection.fold.PoisonEvent;
import uk.waymark.runtime.projection.table.FactRow;
import uk.waymark.runtime.projection.table.Generations;
import uk.waymark.runtime.projection.table.ParkedRow;
import uk.waymark.runtime.projection.table.ProgressRow;
import uk.waymark.runtime.projection.table.Tables;

/**
 * Takes up authorities that stand still. Each is folded anew from its first event in the store, with the upcasters and
 * the fold of today, and its rows are replaced: what a fix makes of earlier events counts too.
 */
public final class Retry<S, F extends Record> {

    private static final Logger log = LoggerFactory.getLogger(Retry.class);

    private final Projection<S, F> projection;
    private final Folding<S> folding;
    private final Advancing<S, F> advancing;
    private final StoredEvents events;
    private final States<S> states;
    private final Tables<F> tables;

    public Retry(Projection<S, F> projection, Folding<S> folding, StoredEvents events, States<S> states,
            Tables<F> tables) {
        this.projection = projection;
        this.folding = folding;
        this.advancing = new Advancing<>(projection, folding, states);
        this.events = events;
        this.states = states;
        this.tables = tables;
    }

    /** All that are parked. A failure of the database with one of them is told in the log and leaves it parked. */
    public void all() {
        for (ParkedRow parked : tables.parked().all()) {
            try {
                one(parked.urn());
            } catch (RuntimeException e) {
                log.error("{} could not be retried for an authority: {}", projection.name(),
                        e.getClass().getSimpleName());
            }
        }
    }

    /** @return whether it moves on; true as well if it was not parked */
    public boolean one(String urn) {
        return tables.transactions().execute(status -> retry(urn));
    }

    private boolean retry(String urn) {
        Generations.Active active = tables.generations().share();
        if (!tables.parked().hold(urn)) {
            return true;
        }
        ProgressRow before = tables.progress().locked(active.generation(), List.of(urn)).get(urn);
        long version = before == null ? -1 : before.version();
        List<StoredEvent> news = folding.stored(urn, -1);
        PoisonEvent poison = null;
        while (!news.isEmpty() && (poison == null || news.getLast().version() > version)) {
            try {
                write(active, fold(urn, version, news, active.releasedThrough().orElseThrow()));
                break;
            } catch (PoisonEvent found) {
                poison = found;
                news = news.stream().filter(event -> event.version() < found.event().version()).toList();
            }
        }
        if (poison == null) {
            tables.parked().release(urn);
            log.info("{} goes on for an authority that stood still", projection.name());
            return true;
        }
        tables.parked().park(poison.event(), poison.error(), poison.detail());
        return false;
    }

    private Advance<S, F> fold(String urn, long version, List<StoredEvent> all, LocalDate day) {
        FactHistory<F> history = new FactHistory<>(urn, projection.table(), List.of());
        List<FactRow<F>> rows = new ArrayList<>();
        Folded<S> folded = folding.empty();
        Folded<S> before = folded;
        RecordedEvent last = null;
        for (StoredEvent stored : all) {
            last = PoisonEvent.read(stored);
            folded = advancing.take(history, folded, last);
            before = folded.version() == version ? folded : before;
        }
        boolean forAll = advancing.looksDifferent(before.state(), folded.state(), day, last);
        rows.addAll(history.takeEnded());
        rows.addAll(history.stillOpen());
        return new Advance<>(reached(last), folded, List.of(), rows, forAll, last.head());
    }

    /** A store that tells no position of an event read by journey knows it by its instant. */
    private ProgressRow reached(RecordedEvent last) {
        return last.position() >= 0
                ? ProgressRow.of(last)
                : new ProgressRow(last.urn(), last.version(), events.positionAt(last.recordedAt()), last.recordedAt());
    }

    private void write(Generations.Active active, Advance<S, F> advance) {
        String urn = advance.reached().urn();
        try {
            tables.savepoints().attempt(() -> {
                tables.rows().delete(active.generation(), List.of(urn));
                tables.rows().insert(active.generation(), advance.added());
            });
        } catch (DataIntegrityViolationException e) {
            throw PoisonEvent.of(advance.head(), e);
        }
        tables.progress().advance(active.generation(), List.of(advance.reached()));
        tables.changes().append(Map.of(urn, advance.changed()));
        states.keep(Map.of(urn, advance.folded()));
    }
}
