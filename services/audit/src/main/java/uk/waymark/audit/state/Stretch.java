package uk.waymark.audit.state;

import java.time.LocalDate;
import uk.waymark.events.KnownDate;

/** Whether something that has a beginning and an end goes on, on a day; dates may be known in part only. */
enum Stretch {
    NOT_BEGUN,
    /** As far as the dates say. */
    OPEN,
    /** The dates do not say whether it had begun or ended; an end that nobody can date is never shown as ongoing. */
    UNCERTAIN,
    ENDED;

    /** @param ended null while nobody said it did */
    static Stretch on(LocalDate day, KnownDate from, KnownDate ended) {
        if (from.earliest().filter(first -> first.isAfter(day)).isPresent()) {
            return NOT_BEGUN;
        }
        if (ended != null && ended.latest().filter(last -> !last.isAfter(day)).isPresent()) {
            return ENDED;
        }
        boolean begun = from.latest().filter(last -> last.isAfter(day)).isEmpty();
        boolean goesOn = ended == null || ended.earliest().filter(first -> first.isAfter(day)).isPresent();
        return begun && goesOn ? OPEN : UNCERTAIN;
    }

    boolean isListed() {
        return this == OPEN || this == UNCERTAIN;
    }
}
