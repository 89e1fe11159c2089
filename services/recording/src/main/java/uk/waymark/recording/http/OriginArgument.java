package uk.waymark.recording.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import uk.waymark.recording.commands.Origin;
import uk.waymark.runtime.security.CurrentActor;
import uk.waymark.runtime.web.http.Correlation;
import uk.waymark.runtime.web.problem.MalformedRequest;

/** {@link Origin} as a controller argument; it goes after the body, of which it holds the hash. */
final class OriginArgument implements HandlerMethodArgumentResolver {

    static final String KEY = "Idempotency-Key";
    private static final Pattern KEY_FORMAT = Pattern.compile("[\\x21-\\x7e]{1,200}");
    private static final Pattern VERSION = Pattern.compile("\"?(\\d{1,18})\"?");

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Origin.class;
    }

    @Override
    public Origin resolveArgument(MethodParameter parameter, ModelAndViewContainer container, NativeWebRequest request,
            WebDataBinderFactory binders) {
        HttpServletRequest http = request.getNativeRequest(HttpServletRequest.class);
        return new Origin(actor().id(), Correlation.current().orElseThrow(), expectedVersion(http), once(http));
    }

    private static CurrentActor actor() {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn != null && signedIn.getPrincipal() instanceof CurrentActor actor) {
            return actor;
        }
        throw new AuthenticationCredentialsNotFoundException("sign in");
    }

    private static Long expectedVersion(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.IF_MATCH);
        if (header == null) {
            return null;
        }
        Matcher version = VERSION.matcher(header.strip());
        if (!version.matches()) {
            throw new MalformedRequest(HttpHeaders.IF_MATCH, "is_a_version", "must be a version such as \"12\"");
        }
        return Long.valueOf(version.group(1));
    }

    private static Origin.Once once(HttpServletRequest request) {
        String key = request.getHeader(KEY);
        if (key == null) {
            return null;
        }
        if (!KEY_FORMAT.matcher(key).matches()) {
            throw new MalformedRequest(KEY, "is_a_key", "must be 1 to 200 printable ASCII characters without spaces");
        }
        return new Origin.Once(key, CommandRequest.hash(request));
    }
}
