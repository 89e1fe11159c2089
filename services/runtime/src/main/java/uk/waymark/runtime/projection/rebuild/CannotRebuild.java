package uk.waymark.runtime.projection.rebuild;

import java.util.Collection;
import java.util.stream.Collectors;
import uk.waymark.runtime.projection.fold.PoisonEvent;

/** A generation would not be complete: the events of some authorities cannot be taken in. The message may be shown. */
final class CannotRebuild extends IllegalStateException {

    private static final long serialVersionUID = 1;
    private static final int NAMED = 10;

    CannotRebuild(Collection<PoisonEvent> poisoned) {
        super(poisoned.size() + (poisoned.size() == 1 ? " authority" : " authorities") + " cannot be folded: "
                + poisoned.stream().limit(NAMED).map(PoisonEvent::getMessage).collect(Collectors.joining("; "))
                + (poisoned.size() > NAMED ? "; and others" : ""));
    }
}
