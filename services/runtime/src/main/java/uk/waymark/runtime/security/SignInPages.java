package uk.waymark.runtime.security;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriUtils;
import uk.waymark.runtime.security.oidc.Issuer;
import uk.waymark.runtime.web.page.PageFrame;

/** The forms to sign in and out with. */
@RestController
final class SignInPages {

    static final String SIGN_IN = "/sign-in";
    static final String SIGN_OUT = "/sign-out";

    private static final String HTML = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8";

    private final String signIn = resource("sign-in.html");
    private final String signOut = resource("sign-out.html");
    private final PageFrame frame;

    private final boolean localUsers;
    private final boolean outside;

    SignInPages(ObjectProvider<PageFrame> frame, SecuritySettings settings, ObjectProvider<Issuer> issuer) {
        this.frame = frame.getIfAvailable(PageFrame::plain);
        outside = issuer.stream().anyMatch(Issuer::letsPeopleIn);
        localUsers = !outside || !settings.users().isEmpty();
    }

    /** The address of the form for somebody who wants to go on here. */
    static String leadingTo(String path) {
        return SIGN_IN + "?next=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
    }

    @GetMapping(path = SIGN_IN, produces = HTML)
    String signIn(HttpServletRequest request, @RequestParam(required = false) String next,
            @RequestParam(required = false) String failed,
            @RequestParam(name = "outside", required = false) String refused) {
        Optional<String> error = Optional.ofNullable(failed).map(any -> "The sign-in or the password is not right")
                .or(() -> Optional.ofNullable(refused).filter(any -> outside).map(SignInPages::fromOutside));
        String page = only(signIn, Map.of("failed", error.isPresent(), "outside", outside, "local", localUsers));
        String back = OwnPath.orHome(next);
        return frame.around(error.isPresent() ? "Error: Sign in" : "Sign in",
                withToken(page, request).replace("{error}", error.orElse(""))
                        .replace("{error-at}", failed == null ? "outside" : "sign-in")
                        .replace("{leave}",
                                OutsideSignIn.LEAVE + "?next=" + UriUtils.encode(back, StandardCharsets.UTF_8))
                        .replace("{next}", HtmlUtils.htmlEscape(back)));
    }

    private static String fromOutside(String why) {
        return switch (why) {
            case "no-role" -> "Your organisation knows you, but has given you no role in Waymark. Ask an administrator";
            case "away" -> "Your organisation\u2019s sign-in does not answer. Try again in a few minutes";
            default -> "Signing in with your organisation\u2019s account did not work. Try again";
        };
    }

    /** Leaves out what does not apply: it stands between {@code <!--name-->} and {@code <!--/name-->}. */
    private static String only(String page, Map<String, Boolean> parts) {
        String left = page;
        for (Map.Entry<String, Boolean> part : parts.entrySet()) {
            left = part.getValue()
                    ? left
                    : left.replaceAll("(?s)<!--" + part.getKey() + "-->.*?<!--/" + part.getKey() + "-->", "");
        }
        return left;
    }

    @GetMapping(path = SIGN_OUT, produces = HTML)
    String signOut(HttpServletRequest request) {
        return frame.around("Sign out", withToken(signOut, request));
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
