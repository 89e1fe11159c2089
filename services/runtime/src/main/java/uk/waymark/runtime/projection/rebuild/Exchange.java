package uk.waymark.runtime.projection.rebuild;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;
import uk.waymark.runtime.projection.Projection;
import uk.waymark.runtime.projection.fold.Folding;
import uk.waymark.runtime.projection.table.Comparison;
import uk.waymark.runtime.projection.table.Generations;
import uk.waymark.runtime.projection.table.ProgressRow;
import uk.waymark.runtime.projection.table.Tables;

/**
 * Puts another generation in the place of the active one. Most of the work is done before the lock: behind it only what
 * was recorded meanwhile is added and compared, so that live updates stand still for a moment and readers not at all.
 */
final class Exchange<S, F extends Record> {

    private final Projection<S, F> projection;
    private final Folding<S> folding;
    private final Tables<F> tables;
    private final CatchingUp<S, F> catchingUp;
    private final JdbcTemplate jdbc;

    Exchange(Projection<S, F> projection, Folding<S> folding, Tables<F> tables, JdbcTemplate jdbc) {
        this.projection = projection;
        this.folding = folding;
        this.tables = tables;
        this.catchingUp = new CatchingUp<>(projection, folding, tables);
        this.jdbc = jdbc;
    }

    /** @return authorities whose facts are not what they were, in order of URN */
    List<String> activate(int generation) {
        int active = tables.generations().active().generation();
        tables.transactions().executeWithoutResult(status -> catchingUp.advance(generation, active));
        Map<String, Comparison.Compared> before = tables.transactions().execute(status -> {
            jdbc.execute("set local transaction_timeout = 0");
            return tables.comparison().all(active, generation);
        });
        return tables.transactions().execute(status -> exchange(tables.generations().hold(), generation, before));
    }

    private List<String> exchange(Generations.Active active, int generation, Map<String, Comparison.Compared> before) {
        catchingUp.advance(generation, active.generation());
        Map<String, ProgressRow> old = tables.progress().all(active.generation());
        Map<String, Comparison.Compared> now = new HashMap<>(before);
        Set<String> moved = new HashSet<>(old.keySet());
        moved.removeIf(urn -> before.containsKey(urn) && before.get(urn).version() == old.get(urn).version()
                && before.get(urn).other() == old.get(urn).version());
        now.putAll(tables.comparison().of(moved, active.generation(), generation));
        Set<String> differing = new TreeSet<>();
        now.forEach((urn, compared) -> {
            if (compared.differs()) {
                differing.add(urn);
            }
        });
        Map<String, Boolean> changed = ahead(old, tables.progress().all(generation),
                active.releasedThrough().orElseThrow());
        differing.forEach(urn -> changed.put(urn, true));
        tables.generations().activate(generation);
        tables.changes().append(changed);
        return new ArrayList<>(differing);
    }

    /** What live updates would have said of events that the new generation has and the old one has not. */
    private Map<String, Boolean> ahead(Map<String, ProgressRow> old, Map<String, ProgressRow> now, LocalDate day) {
        Map<String, Boolean> ahead = new HashMap<>();
        now.forEach((urn, row) -> {
            long version = old.containsKey(urn) ? old.get(urn).version() : -1;
            if (row.version() > version) {
                ahead.put(urn, !projection.visible(folding.at(urn, version).state(), day)
                        .equals(projection.visible(folding.at(urn, row.version()).state(), day)));
            }
        });
        return ahead;
    }
}
