package uk.waymark.runtime.security;

import java.util.regex.Pattern;

/** Where to go after signing in: a path of this site, never another site. */
final class OwnPath {

    private static final Pattern OWN = Pattern.compile("/(?![/\\\\])[\\w./~%-]{0,500}");

    private OwnPath() {}

    static String orHome(String path) {
        return path != null && OWN.matcher(path).matches() ? path : "/";
    }
}
