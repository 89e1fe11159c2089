package uk.waymark.runtime.security;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands for the name of somebody who is not in the directory any more. */
final class FormerUser {

    private static final Pattern ID = Pattern.compile("a-([0-9a-f]{4})[0-9a-f]*");

    private FormerUser() {}

    /** "former user 7f3a" for {@code a-7f3a02c4d81b}. */
    static String name(String id) {
        Matcher opaque = ID.matcher(id);
        return opaque.matches() ? "former user " + opaque.group(1) : "former user";
    }
}
