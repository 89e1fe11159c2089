package uk.waymark.runtime.security;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** The forms to sign in and out with. */
@RestController
final class SignInPages {

    static final String SIGN_IN = "/sign-in";
    static final String SIGN_OUT = "/sign-out";

    private final String signIn = resource("sign-in.html");
    private final String signOut = resource("sign-out.html");

    @GetMapping(path = SIGN_IN, produces = MediaType.TEXT_HTML_VALUE)
    String signIn(HttpServletRequest request, @RequestParam(required = false) String next,
            @RequestParam(required = false) String failed) {
        String page = failed == null ? signIn.replaceAll("(?s)<!--failed-->.*<!--/failed-->", "") : signIn;
        return withToken(page, request).replace("{next}", HtmlUtils.htmlEscape(OwnPath.orHome(next)));
    }

    @GetMapping(path = SIGN_OUT, produces = MediaType.TEXT_HTML_VALUE)
    String signOut(HttpServletRequest request) {
        return withToken(signOut, request);
    }

    private static String withToken(String page, HttpServletRequest request) {
        CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return page.replace("{csrf}", HtmlUtils.htmlEscape(token.getToken()));
    }

    private static String resource(String name) {
        try {
            return new ClassPathResource(name, SignInPages.class).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
