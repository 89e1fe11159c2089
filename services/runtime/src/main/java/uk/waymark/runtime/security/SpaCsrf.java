package uk.waymark.runtime.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.csrf.CsrfTokenRequestHandler;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;

/**
 * A script sends the cookie's value back in a header; a form sends the masked value that was rendered into it. The
 * cookie is set for those who have a session or see a form, so that public answers stay free of cookies.
 */
final class SpaCsrf implements CsrfTokenRequestHandler {

    private final CsrfTokenRequestAttributeHandler plain = new CsrfTokenRequestAttributeHandler();
    private final CsrfTokenRequestAttributeHandler masked = new XorCsrfTokenRequestAttributeHandler();

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, Supplier<CsrfToken> token) {
        masked.handle(request, response, token);
        if (request.getRequestedSessionId() != null) {
            token.get();
        }
    }

    /** A neighbour below the same domain could set the cookie: what it makes a browser send has no token that counts. */
    @Override
    public String resolveCsrfTokenValue(HttpServletRequest request, CsrfToken token) {
        return CookieRequests.isOfAnotherSite(request)
                ? null
                : (request.getHeader(token.getHeaderName()) == null ? masked : plain).resolveCsrfTokenValue(request,
                        token);
    }
}
