package uk.waymark.runtime.security.reads;

import java.util.regex.Pattern;

/** A query as it may be kept: what looks like a secret is left out, and what is longer than any sensible one is cut. */
public final class ReadQuery {

    private static final int LONGEST = 2_000;
    private static final Pattern SECRET = Pattern
            .compile("(?i)((?:^|&)[^=&]*(?:pass|pwd|secret|token|key|credential|auth|session|code)[^=&]*=)[^&]*");

    private ReadQuery() {}

    /** @param sent the raw query string; may be null, and stays so */
    public static String kept(String sent) {
        if (sent == null) {
            return null;
        }
        String kept = SECRET.matcher(sent).replaceAll("$1***");
        return kept.length() <= LONGEST ? kept : kept.substring(0, LONGEST);
    }
}
