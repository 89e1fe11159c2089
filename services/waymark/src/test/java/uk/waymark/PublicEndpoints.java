package uk.waymark;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Everything the running application answers with GET, taken from its own mappings: an endpoint added tomorrow is
 * asked too. One that nobody but a signed-in person may ask answers 401 or 403.
 */
final class PublicEndpoints {

    private static final Pattern VARIABLE = Pattern.compile("\\{\\*?([^}:]+)(?::[^}]*)?}");

    /** Values for the variables in paths; a test that meets one it does not know says so. */
    private static final Map<String, String> VALUES = Map.of("urn", "80566", "inspectionId", "80566-2021-08-20",
            "id", "any", "name", "current-rating", "kind", "inspections", "format", "csv", "entryId",
            "inspection:80566-2021-08-20", "proposalId", "any", "importId", "any", "form", "record-inspection");

    private PublicEndpoints() {}

    record Endpoint(String path, boolean stream) {}

    static List<Endpoint> of(RunningWaymark running) {
        List<Endpoint> endpoints = new ArrayList<>();
        running.context().getBeansOfType(RequestMappingInfoHandlerMapping.class).values()
                .forEach(mapping -> mapping.getHandlerMethods().keySet().stream().filter(PublicEndpoints::isRead)
                        .flatMap(PublicEndpoints::endpoints).forEach(endpoints::add));
        return endpoints.stream().distinct().toList();
    }

    private static boolean isRead(RequestMappingInfo info) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        return methods.isEmpty() || methods.contains(RequestMethod.GET);
    }

    private static Stream<Endpoint> endpoints(RequestMappingInfo info) {
        boolean stream = info.getProducesCondition().getProducibleMediaTypes().contains(MediaType.TEXT_EVENT_STREAM);
        return info.getPatternValues().stream().map(pattern -> new Endpoint(filled(pattern), stream));
    }

    private static String filled(String pattern) {
        return VARIABLE.matcher(pattern).replaceAll(variable -> {
            String name = variable.group(1);
            String value = VALUES.get(name);
            if (value == null) {
                throw new AssertionError("no value to ask " + pattern + " with: add one for {" + name + "}");
            }
            return Matcher.quoteReplacement(value);
        });
    }
}
