package uk.waymark.runtime.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.BearerTokenError;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import uk.waymark.runtime.security.guesses.HaveToWait;
import uk.waymark.runtime.security.limits.TooManyRequests;
import uk.waymark.runtime.web.problem.NotReached;
import uk.waymark.runtime.web.problem.ProblemWriter;

/** Tells programs why they may not, and people where to sign in. */
final class Refused implements AuthenticationEntryPoint, AccessDeniedHandler, RequestRejectedHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Refused.class);

    private static final String BASIC = "Basic realm=\"Waymark\", charset=\"UTF-8\"";
    private static final String BEARER = "Bearer realm=\"Waymark\"";

    private final ProblemWriter problems;
    private final boolean tokens;

    /** @param tokens whether a token of an issuer is a way in */
    Refused(ProblemWriter problems, boolean tokens) {
        this.problems = problems;
        this.tokens = tokens;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        switch (why) {
            case HaveToWait wait -> problems.write(request, response, new TooManyRequests(
                    "too many wrong passwords; wait before you try again, even with the right one", wait.duration()));
            case OAuth2AuthenticationException token when token.getError() instanceof BearerTokenError error ->
                refuse(request, response, error, why);
            case AuthenticationServiceException away -> {
                LOG.warn("A token cannot be verified now: {}", Printable.of(away.getMessage()));
                problems.write(request, response,
                        new NotReached("the issuer of your token cannot be asked now", Duration.ofSeconds(5)));
            }
            default -> ask(request, response);
        }
    }

    /** Failed at the form, in a browser. */
    void atForm(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        LOG.info("Somebody was not let in at the form");
        if (why instanceof HaveToWait) {
            commence(request, response, why);
        } else {
            response.sendRedirect(
                    SignInPages.leadingTo(OwnPath.orHome(request.getParameter("next"))) + "&failed");
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, BearerTokenError error,
            AuthenticationException why) throws IOException {
        LOG.info("A token was refused: {}", Printable.of(why.getMessage()));
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, BEARER + ", error=\"" + error.getErrorCode() + '"');
        problems.write(request, response, error.getHttpStatus(),
                error.getHttpStatus() == HttpStatus.FORBIDDEN
                        ? "the token is good, but gives no role here"
                        : "the token is expired, of the wrong kind, for somebody else, or not of a trusted issuer");
    }

    private void ask(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getRequestURI();
        if (path.startsWith("/api/") || path.startsWith("/actuator/") || !request.getMethod().equals("GET")) {
            if (!"XMLHttpRequest".equals(request.getHeader("X-Requested-With"))) {
                response.setHeader(HttpHeaders.WWW_AUTHENTICATE, BASIC);
                if (tokens) {
                    response.addHeader(HttpHeaders.WWW_AUTHENTICATE, BEARER);
                }
            }
            problems.write(request, response, HttpStatus.UNAUTHORIZED, "sign in with credentials that are known here");
        } else {
            response.sendRedirect(SignInPages.leadingTo(OwnPath.of(request)));
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        LOG.info("{} may not {} what was asked for", SignedIn.actor().map(CurrentActor::id).orElse("nobody"),
                request.getMethod());
        problems.write(request, response, HttpStatus.FORBIDDEN, why instanceof CsrfException
                ? "send the value of the cookie XSRF-TOKEN in the header X-XSRF-TOKEN"
                : "your roles do not allow this");
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException why)
            throws IOException {
        problems.write(request, response, HttpStatus.BAD_REQUEST,
                "the path or a header holds what no client should send");
    }
}
