package uk.waymark.runtime.projection.live;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import uk.waymark.runtime.events.RecordedEvent;
import uk.waymark.runtime.projection.Projection;
import uk.waymark.runtime.projection.fold.FactHistory;
import uk.waymark.runtime.projection.fold.Folded;
import uk.waymark.runtime.projection.fold.Folding;
import uk.waymark.runtime.projection.fold.PoisonEvent;
import uk.waymark.runtime.projection.table.FactRow;
import uk.waymark.runtime.projection.table.ProgressRow;

/** Works out what events change, without writing anything. */
final class Advancing<S, F extends Record> {

    private final Projection<S, F> projection;
    private final Folding<S> folding;
    private final States<S> states;

    Advancing(Projection<S, F> projection, Folding<S> folding, States<S> states) {
        this.projection = projection;
        this.folding = folding;
        this.states = states;
    }

    /**
     * The next events of one authority.
     *
     * @param version of the last event that is in the rows; -1 when there is none
     * @param day     up to which releases are in the change log: what a later day releases is the day tick's to tell
     * @throws PoisonEvent if one of them, or one before them, cannot be taken in
     */
    Advance<S, F> of(String urn, long version, List<Delivered> events, LocalDate day) {
        Folded<S> before = states.at(urn, version);
        var history = PoisonEvent.orPoison(events.getFirst().head(),
                () -> new FactHistory<>(urn, projection.table(), projection.facts(before.state())));
        Folded<S> after = before;
        RecordedEvent last = null;
        for (Delivered delivered : events) {
            last = delivered.read();
            after = take(history, after, last);
        }
        boolean forAll = looksDifferent(before.state(), after.state(), day, last);
        List<FactRow<F>> added = new ArrayList<>();
        Boolean changed = forAll || history.isChanged() ? forAll : null;
        added.addAll(history.takeEnded());
        added.addAll(history.stillOpen());
        return new Advance<>(ProgressRow.of(last), after, history.closings(), added, changed, last.head());
    }

    /** The state after an event, whose facts are put into the history. */
    Folded<S> take(FactHistory<F> history, Folded<S> folded, RecordedEvent event) {
        Folded<S> next = folding.next(folded, event);
        if (next.state() != folded.state()) {
            PoisonEvent.orPoison(event.head(), () -> {
                history.hold(projection.facts(next.state()), event.recordedAt());
                return next;
            });
        }
        return next;
    }

    boolean looksDifferent(S before, S after, LocalDate day, RecordedEvent last) {
        return before != after && PoisonEvent.orPoison(last.head(),
                () -> !projection.visible(before, day).equals(projection.visible(after, day)));
    }
}
