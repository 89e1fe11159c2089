package uk.waymark.runtime.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Requests that another site could have made a browser send: they need a CSRF token. A program that sends Basic
 * credentials and has no session does not; a browser that does so on behalf of another site (it says so) does.
 */
final class CookieRequests implements RequestMatcher {

    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Set<String> OTHER_SITES = Set.of("cross-site", "same-site");

    @Override
    public boolean matches(HttpServletRequest request) {
        return !HARMLESS.contains(request.getMethod())
                && (request.getRequestedSessionId() != null || request.getRequestURI().equals(SignInPages.SIGN_IN)
                        || isOfAnotherSite(request));
    }

    /** As every browser says. */
    static boolean isOfAnotherSite(HttpServletRequest request) {
        return OTHER_SITES.contains(String.valueOf(request.getHeader("Sec-Fetch-Site")));
    }
}
