package uk.waymark.recording.imports.csv;

/** A value as a message quotes it: not too long, on one line. */
final class Quoted {

    private static final int LONGEST = 60;

    private Quoted() {}

    static String of(String text) {
        int end = text.codePointCount(0, text.length()) <= LONGEST
                ? text.length()
                : text.offsetByCodePoints(0, LONGEST);
        return "'" + text.substring(0, end).replaceAll("\\p{Cntrl}", " ") + (end < text.length() ? "…" : "") + "'";
    }
}
