package uk.waymark.runtime.projection.rebuild;

import java.util.List;
import java.util.function.LongPredicate;
import org.springframework.jdbc.core.JdbcTemplate;
import uk.waymark.runtime.events.StoredEvents;
import uk.waymark.runtime.projection.Projection;
import uk.waymark.runtime.projection.fold.Folding;
import uk.waymark.runtime.projection.table.Tables;

final class GenerationWorkshop<S, F extends Record> implements Workshop {

    private static final int AUTHORITIES_AT_ONCE = 50;

    private final Projection<S, F> projection;
    private final Folding<S> folding;
    private final StoredEvents events;
    private final Tables<F> tables;
    private final Exchange<S, F> exchange;

    GenerationWorkshop(Projection<S, F> projection, Folding<S> folding, StoredEvents events, Tables<F> tables,
            JdbcTemplate jdbc) {
        this.projection = projection;
        this.folding = folding;
        this.events = events;
        this.tables = tables;
        this.exchange = new Exchange<>(projection, folding, tables, jdbc);
    }

    @Override
    public boolean build(int generation, LongPredicate goOn) {
        try (Builder<S, F> builder = new Builder<>(projection, folding, tables, generation)) {
            return builder.build(events, goOn);
        }
    }

    @Override
    public List<String> activate(int generation) {
        return exchange.activate(generation);
    }

    @Override
    public void clear(int generation) {
        List<String> urns = tables.rows().authorities(generation);
        for (int from = 0; from < urns.size(); from += AUTHORITIES_AT_ONCE) {
            tables.rows().delete(generation, urns.subList(from, Math.min(from + AUTHORITIES_AT_ONCE, urns.size())));
        }
        tables.progress().delete(generation);
        tables.generations().forget(generation);
    }
}
