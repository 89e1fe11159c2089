package uk.waymark.runtime.projection.release;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import uk.waymark.runtime.projection.Projection;
import uk.waymark.runtime.projection.fold.Folded;
import uk.waymark.runtime.projection.fold.PoisonEvent;
import uk.waymark.runtime.projection.live.States;
import uk.waymark.runtime.projection.table.Generations;
import uk.waymark.runtime.projection.table.ProgressRow;
import uk.waymark.runtime.projection.table.Tables;

/**
 * At 00:00 Europe/London what is scheduled for the day becomes visible although nobody acts: every authority that looks
 * different to the public than on the last day released goes into the change log. Days missed are made up for at once,
 * and of several processes one does it.
 */
public final class DayTick<S> {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int CHANGES_KEPT_DAYS = 7;

    private final Projection<S, ?> projection;
    private final States<S> states;
    private final Tables<?> tables;
    private final Clock clock;
    private volatile LocalDate through = LocalDate.MIN;

    public DayTick(Projection<S, ?> projection, States<S> states, Tables<?> tables, Clock clock) {
        this.projection = projection;
        this.states = states;
        this.tables = tables;
        this.clock = clock;
    }

    /** Costs nothing unless a day has begun since the last call. */
    public void tick() {
        LocalDate today = LocalDate.now(clock.withZone(LONDON));
        if (today.isAfter(through)) {
            Map<String, Folded<S>> atHand = fold(tables.progress().active(), Map.of(), poison -> {});
            tables.transactions().executeWithoutResult(status -> release(today, atHand));
            through = today;
        }
    }

    private void release(LocalDate today, Map<String, Folded<S>> atHand) {
        Generations.Active active = tables.generations().hold();
        Optional<LocalDate> last = active.releasedThrough();
        if (last.isPresent() && !last.get().isBefore(today)) {
            return;
        }
        last.ifPresent(day -> announce(day, today,
                fold(tables.progress().active(), atHand,
                        poison -> tables.parked().park(poison.event(), poison.error(), poison.detail()))));
        tables.releases().through(today);
        tables.releases().forgetChanges(CHANGES_KEPT_DAYS);
    }

    private void announce(LocalDate last, LocalDate today, Map<String, Folded<S>> folded) {
        Map<String, Boolean> released = new LinkedHashMap<>();
        folded.forEach((urn, at) -> {
            if (!projection.visible(at.state(), last).equals(projection.visible(at.state(), today))) {
                released.put(urn, true);
            }
        });
        tables.changes().append(released);
    }

    /** An authority that cannot be folded any more is parked, and looks different once it can be again. */
    private Map<String, Folded<S>> fold(List<ProgressRow> rows, Map<String, Folded<S>> atHand,
            Consumer<PoisonEvent> parking) {
        Map<String, Folded<S>> folded = HashMap.newHashMap(rows.size());
        for (ProgressRow row : rows) {
            Folded<S> known = atHand.get(row.urn());
            try {
                folded.put(row.urn(), known != null && known.version() == row.version()
                        ? known
                        : states.at(row.urn(), row.version()));
            } catch (PoisonEvent poison) {
                parking.accept(poison);
            }
        }
        return folded;
    }
}
