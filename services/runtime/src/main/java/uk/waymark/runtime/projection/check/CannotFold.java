package uk.waymark.runtime.projection.check;

import uk.waymark.runtime.projection.fold.PoisonEvent;

/** A journey cannot be folded: there is nothing its rows could be compared with. The message may be shown. */
final class CannotFold extends IllegalStateException {

    CannotFold(String projection, String urn, RuntimeException why) {
        super("authority " + urn + " cannot be folded into " + projection + ": "
                + (why instanceof PoisonEvent poison ? poison.error() : why.getClass().getSimpleName()), why);
    }
}
