package uk.waymark.runtime.projection;

import uk.waymark.runtime.stream.AuthorityStream;
import uk.waymark.runtime.stream.StateRenderer;

/** A projection at work, as its module uses it. */
public interface Projected {

    String name();

    Knowledge knowledge();

    /** A new stream of what its authorities look like; ask for it once, when the module is put together. */
    AuthorityStream stream(StateRenderer renderer);

    /** True from the moment on when everything is in that had been recorded before this process started. */
    boolean caughtUp();
}
