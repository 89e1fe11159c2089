package uk.waymark.runtime.events;

import com.fasterxml.jackson.databind.JsonMappingException;
import java.util.stream.Collectors;
import uk.waymark.events.EventTypes;
import uk.waymark.events.JourneyEvent;

/**
 * A stored event that the code of today cannot read. The message says which kind it is and where it does not fit, never
 * what it says; so it has no cause either.
 */
public final class UnreadableEvent extends IllegalStateException {

    private static final long serialVersionUID = 1;

    UnreadableEvent(String message) {
        super(message);
    }

    /** One whose payload a processor was given and could not read. */
    public static UnreadableEvent of(Class<?> type, RuntimeException why) {
        for (Throwable cause = why; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnreadableEvent known) {
                return known;
            }
        }
        return new UnreadableEvent("cannot read a stored "
                + EventTypes.nameOf(type.asSubclass(JourneyEvent.class)).orElseThrow() + ": " + reason(why));
    }

    static UnreadableEvent of(String type, String revision, Throwable why) {
        return why instanceof UnreadableEvent known
                ? known
                : new UnreadableEvent("cannot read a stored " + type + " of revision " + revision + ": " + reason(why));
    }

    /** What an enclosed event says of itself, or the kind of the innermost error and the field it is about. */
    private static String reason(Throwable why) {
        String place = "";
        Throwable cause = why;
        while (true) {
            if (cause instanceof UnreadableEvent enclosed) {
                return enclosed.getMessage();
            }
            if (cause instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
                place = " at " + path(mapping);
            }
            if (cause.getCause() == null) {
                return cause.getClass().getSimpleName() + place;
            }
            cause = cause.getCause();
        }
    }

    private static String path(JsonMappingException mapping) {
        return mapping.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                .collect(Collectors.joining("."));
    }
}
