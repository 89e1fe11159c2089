package uk.waymark.runtime.projection.live;

import java.util.List;
import uk.waymark.runtime.events.EventHead;
import uk.waymark.runtime.projection.fold.Folded;
import uk.waymark.runtime.projection.table.Closing;
import uk.waymark.runtime.projection.table.FactRow;
import uk.waymark.runtime.projection.table.ProgressRow;

/**
 * What some events of one authority change.
 *
 * @param changed null when it looks the same to everybody; else whether the public sees the difference
 * @param head    of the last of these events
 */
record Advance<S, F extends Record>(ProgressRow reached, Folded<S> folded, List<Closing> closings,
        List<FactRow<F>> added, Boolean changed, EventHead head) {}
