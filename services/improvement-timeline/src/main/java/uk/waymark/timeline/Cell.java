package uk.waymark.timeline;

import java.util.Collection;
import java.util.stream.Collectors;
import uk.waymark.events.DateSpan;
import uk.waymark.events.KnownDate;
import uk.waymark.runtime.web.json.EnumName;

/** Values as the import reads them from one cell. */
final class Cell {

    private static final String UNKNOWN = "unknown";

    private Cell() {}

    /** Blank for null and for an empty list; the elements of a list are separated by semicolons. */
    static String text(Object value) {
        return switch (value) {
            case null -> "";
            case Collection<?> list -> list.stream().map(Cell::text).collect(Collectors.joining(";"));
            case KnownDate date -> switch (date.precision()) {
                case DAY, MONTH, YEAR -> date.value();
                case BY -> "<=" + date.value();
                case UNKNOWN -> UNKNOWN;
            };
            case DateSpan span -> span.start() + ".." + span.end();
            case Enum<?> constant -> EnumName.of(constant);
            default -> value.toString();
        };
    }
}
