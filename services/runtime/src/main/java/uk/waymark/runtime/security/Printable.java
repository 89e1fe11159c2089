package uk.waymark.runtime.security;

/** What a client may have had a hand in, for a log: on one line, and short. */
final class Printable {

    private static final int LONGEST = 200;

    private Printable() {}

    static String of(String text) {
        String line = String.valueOf(text).replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]", "?");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST);
    }
}
