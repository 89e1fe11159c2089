package uk.waymark.runtime.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/**
 * The cookie of a session. Where the client came by TLS it is one that no other host, no other path and no unencrypted
 * answer can set: its name begins with {@code __Host-}.
 */
final class SessionCookie implements CookieSerializer {

    private static final String NAME = "SESSION";

    private final CookieSerializer plain = named(NAME);
    private final CookieSerializer encrypted = named("__Host-" + NAME);

    private static CookieSerializer named(String name) {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName(name);
        cookie.setCookiePath("/");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        return cookie;
    }

    @Override
    public void writeCookieValue(CookieValue value) {
        (value.getRequest().isSecure() ? encrypted : plain).writeCookieValue(value);
    }

    @Override
    public List<String> readCookieValues(HttpServletRequest request) {
        return (request.isSecure() ? encrypted : plain).readCookieValues(request);
    }
}
