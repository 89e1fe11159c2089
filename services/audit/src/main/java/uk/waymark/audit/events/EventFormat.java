package uk.waymark.audit.events;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Consumer;
import uk.waymark.runtime.events.StoredEvent;

/** How events are written to take away: one by one, never all in memory. Without names: they stay in the directory. */
interface EventFormat {

    String mediaType();

    /** Of the file's name. */
    String extension();

    /** Writes and flushes; leaves the stream open. */
    void write(Events events, OutputStream out) throws IOException;

    /** Hands over event after event. */
    @FunctionalInterface
    interface Events {

        void each(Consumer<StoredEvent> consumer);
    }
}
