package uk.waymark.runtime.projection.fold;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.function.Supplier;
import uk.waymark.runtime.events.EventHead;
import uk.waymark.runtime.events.RecordedEvent;
import uk.waymark.runtime.events.StoredEvent;
import uk.waymark.runtime.events.UnreadableEvent;

/**
 * A projection cannot take in an event: it cannot be read, or its fold or its rows fail. What it says may be shown and
 * logged: an error's own message could repeat what the event holds, so only its kind and place are told. For the same
 * reason it has no cause, and the stack of what it was made of.
 */
public final class PoisonEvent extends RuntimeException {

    private static final long serialVersionUID = 1;
    private static final int DEEPEST_CAUSE = 20;

    private final transient EventHead event;
    private final String error;
    private final String detail;

    private PoisonEvent(EventHead event, String error, String detail, Throwable why) {
        super("event " + event.eventId() + " of authority " + event.urn() + " in version " + event.version() + ": "
                + error + ", " + detail);
        this.event = event;
        this.error = error;
        this.detail = detail;
        setStackTrace(why.getStackTrace());
    }

    public static PoisonEvent of(EventHead event, Throwable why) {
        if (why instanceof PoisonEvent known) {
            return known;
        }
        Throwable cause = why;
        for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++, cause = cause.getCause()) {
            if (cause instanceof UnreadableEvent unreadable) {
                return new PoisonEvent(event, simple(UnreadableEvent.class.getName()), unreadable.getMessage(), why);
            }
            if (cause instanceof SQLException refused) {
                return new PoisonEvent(event, simple(why.getClass().getName()),
                        "SQL state " + refused.getSQLState(), why);
            }
        }
        return new PoisonEvent(event, simple(why.getClass().getName()), place(why), why);
    }

    /**
     * What a projection says of an event.
     *
     * @throws PoisonEvent if that fails
     */
    public static <T> T orPoison(EventHead event, Supplier<T> said) {
        try {
            return said.get();
        } catch (RuntimeException e) {
            throw of(event, e);
        }
    }

    private static String place(Throwable why) {
        return Arrays.stream(why.getStackTrace()).filter(frame -> frame.getClassName().startsWith("uk.waymark."))
                .findFirst().map(frame -> "in " + simple(frame.getClassName()) + '.' + frame.getMethodName() + ", line "
                        + frame.getLineNumber())
                .orElse("in a library");
    }

    private static String simple(String className) {
        return className.substring(className.lastIndexOf('.') + 1);
    }

    /** Reads a stored event for a fold. */
    public static RecordedEvent read(StoredEvent stored) {
        return orPoison(stored.head(), stored::recorded);
    }

    public EventHead event() {
        return event;
    }

    /** Kind of the error: the simple name of its class. */
    public String error() {
        return error;
    }

    /** Where it happened, or which kind of event cannot be read. */
    public String detail() {
        return detail;
    }
}
