package uk.waymark.runtime.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/**
 * Where to go after signing in: a page of this site with its query, never another site, and not back to where people
 * sign in or out.
 */
final class OwnPath {

    private static final int LONGEST = 2_000;
    /** Neither two slashes beside each other nor a backslash: a browser might read another site's name after them. */
    private static final Pattern OWN = Pattern
            .compile("/(?!sign-(?:in|out)\\b)(?:[\\w.~%-]++/?+)*+(?:\\?[\\w.~%!$&()*+,;=:@/?-]*+)?");

    private OwnPath() {}

    static String orHome(String path) {
        return path != null && path.length() <= LONGEST && OWN.matcher(path).matches() ? path : "/";
    }

    /** The page that is asked for. */
    static String of(HttpServletRequest request) {
        String query = request.getQueryString();
        return orHome(query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query);
    }
}
