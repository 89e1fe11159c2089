package uk.waymark.runtime.web.problem;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.waymark.runtime.web.json.EnumName;

/** What a value should have been, in words for the person who wrote another one. */
public final class Expectation {

    private static final Map<Class<?>, String> IN_WORDS = Map.of(LocalDate.class, "a date such as 2021-08-20",
            Instant.class, "an instant such as 2021-08-20T09:30:00Z", String.class, "a text", Boolean.class,
            "true or false", boolean.class, "true or false");

    private Expectation() {}

    /** A sentence that follows the name of the field, such as "must be a whole number". */
    public static String of(Class<?> type) {
        if (type == null) {
            return "has the wrong type";
        }
        if (type.isEnum()) {
            return "must be one of "
                    + Stream.of(type.getEnumConstants()).map(constant -> EnumName.of((Enum<?>) constant))
                            .collect(Collectors.joining(", "));
        }
        return "must be " + IN_WORDS.getOrDefault(type, kind(type));
    }

    private static String kind(Class<?> type) {
        if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
            return "a whole number within its range";
        }
        return Collection.class.isAssignableFrom(type) || type.isArray() ? "a list" : "an object";
    }
}
