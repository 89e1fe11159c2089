package uk.waymark.runtime.web.json;

/** Text that every part of the installation can hold, PostgreSQL included. */
public final class Text {

    private Text() {}

    /** False for a NUL character and for half a surrogate pair. */
    public static boolean isSound(CharSequence text) {
        return text.codePoints().noneMatch(
                point -> point == 0 || point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }

    /** @throws IllegalArgumentException if it is not sound */
    static String sound(String text) {
        if (!isSound(text)) {
            throw new IllegalArgumentException("must not hold NUL characters or half a surrogate pair");
        }
        return text;
    }
}
