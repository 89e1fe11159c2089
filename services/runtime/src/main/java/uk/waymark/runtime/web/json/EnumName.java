package uk.waymark.runtime.web.json;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How a constant is called outside: lower-case with underscores. A query may write hyphens instead. */
public final class EnumName {

    private EnumName() {}

    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** The constant of that name; empty when there is none. */
    public static <E extends Enum<E>> Optional<E> find(Class<E> type, String name) {
        String written = name.replace('-', '_');
        return Stream.of(type.getEnumConstants()).filter(constant -> of(constant).equals(written)).findFirst();
    }
}
