package uk.waymark.runtime.web.query;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.core.ParameterNameDiscoverer;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import uk.waymark.runtime.web.json.Text;
import uk.waymark.runtime.web.problem.MalformedRequest;
import uk.waymark.runtime.web.problem.Violation;

/**
 * Refuses query parameters that a controller of ours does not read: {@code ?knownat=} answered as if it had not been
 * there would be a wrong answer that looks right.
 */
final class KnownParametersOnly implements HandlerInterceptor {

    private static final String OURS = "uk.waymark.";
    private static final String ANY = "*";
    private static final ParameterNameDiscoverer NAMES = new DefaultParameterNameDiscoverer();

    private final QueryArguments arguments;
    private final Map<HandlerMethod, Set<String>> known = new ConcurrentHashMap<>();

    KnownParametersOnly(QueryArguments arguments) {
        this.arguments = arguments;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && method.getBeanType().getName().startsWith(OURS)) {
            refuseUnknown(request.getParameterMap().keySet(), known.computeIfAbsent(method, this::parameters));
            request.getParameterMap().forEach(KnownParametersOnly::refuseUnsound);
        }
        return true;
    }

    private static void refuseUnknown(Set<String> given, Set<String> known) {
        List<Violation> unknown = new ArrayList<>();
        for (String name : given) {
            if (!known.contains(name) && !known.contains(ANY)) {
                unknown.add(Violation.of(name, "unknown_parameter",
                        known.isEmpty() ? "there are no query parameters here" : "known here are " + known));
            }
        }
        if (!unknown.isEmpty()) {
            throw new MalformedRequest(unknown);
        }
    }

    private static void refuseUnsound(String name, String[] values) {
        if (!Stream.of(values).allMatch(Text::isSound)) {
            throw new MalformedRequest(name, "sound_text", "must not hold NUL characters");
        }
    }

    private Set<String> parameters(HandlerMethod method) {
        Set<String> names = new TreeSet<>();
        for (MethodParameter parameter : method.getMethodParameters()) {
            parameter.initParameterNameDiscovery(NAMES);
            arguments.parameters(parameter.getParameterType()).forEach(read -> names.add(read.name()));
            RequestParam named = parameter.getParameterAnnotation(RequestParam.class);
            if (named != null) {
                names.add(
                        Map.class.isAssignableFrom(parameter.getParameterType()) ? ANY : name(named.name(), parameter));
            }
            RequestPart part = parameter.getParameterAnnotation(RequestPart.class);
            if (part != null) {
                names.add(name(part.name(), parameter));
            }
        }
        return names;
    }

    private static String name(String stated, MethodParameter parameter) {
        return stated.isEmpty() ? parameter.getParameterName() : stated;
    }
}
