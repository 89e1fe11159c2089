package uk.waymark.runtime.projection.fold;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.waymark.runtime.projection.FactTable;
import uk.waymark.runtime.projection.table.Closing;
import uk.waymark.runtime.projection.table.FactRow;

/** What became of one authority's facts from one point of its journey on, on the recorded clock. */
public final class FactHistory<F extends Record> {

    private final String urn;
    private final FactTable<F> table;
    private final Map<String, Open<F>> open = new LinkedHashMap<>();
    private final List<FactRow<F>> rows = new ArrayList<>();
    private final List<Closing> closings = new ArrayList<>();

    /** @param stored facts whose open rows are already in the table */
    public FactHistory(String urn, FactTable<F> table, Collection<F> stored) {
        this.urn = urn;
        this.table = table;
        byKey(stored).forEach((key, fact) -> open.put(key, new Open<>(fact, null)));
    }

    /** From this instant on these facts hold, and no others. */
    public void hold(Collection<F> facts, Instant at) {
        Map<String, F> now = byKey(facts);
        open.entrySet().removeIf(was -> {
            boolean ended = !was.getValue().fact().equals(now.get(was.getKey()));
            if (ended) {
                end(was.getKey(), was.getValue(), at);
            }
            return ended;
        });
        now.forEach((key, fact) -> open.putIfAbsent(key, new Open<>(fact, at)));
    }

    private void end(String key, Open<F> was, Instant at) {
        if (was.since() == null) {
            closings.add(new Closing(urn, key, at));
        } else if (!at.isAfter(was.since())) {
            throw new IllegalStateException("authority " + urn + ": recorded instants do not increase at " + at);
        } else {
            rows.add(new FactRow<>(urn, key, was.fact(), was.since(), at));
        }
    }

    private Map<String, F> byKey(Collection<F> facts) {
        Map<String, F> byKey = HashMap.newHashMap(facts.size());
        for (F fact : facts) {
            String key = table.key(fact);
            if (byKey.put(key, fact) != null) {
                throw new IllegalStateException("authority " + urn + ": two facts under the key " + key);
            }
        }
        return byKey;
    }

    /** Whether there is anything to write, as long as {@link #takeEnded} was not asked. */
    public boolean isChanged() {
        return !closings.isEmpty() || !rows.isEmpty() || open.values().stream().anyMatch(was -> was.since() != null);
    }

    /** Stored rows that have ended. */
    public List<Closing> closings() {
        return closings;
    }

    /** New rows that have ended already; forgets them. */
    public List<FactRow<F>> takeEnded() {
        List<FactRow<F>> ended = List.copyOf(rows);
        rows.clear();
        return ended;
    }

    /** New rows that still hold. */
    public List<FactRow<F>> stillOpen() {
        List<FactRow<F>> still = new ArrayList<>();
        open.forEach((key, was) -> {
            if (was.since() != null) {
                still.add(new FactRow<>(urn, key, was.fact(), was.since(), null));
            }
        });
        return still;
    }

    private record Open<F>(F fact, Instant since) {}
}
