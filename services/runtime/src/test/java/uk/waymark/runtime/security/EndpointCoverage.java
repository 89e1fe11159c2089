package uk.waymark.runtime.security;

import java.security.Principal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import uk.waymark.runtime.web.TestClient;

/** Every endpoint a process has mapped, whoever mapped it, held against the rules of its modules. */
public final class EndpointCoverage {

    private static final List<HttpMethod> ANY = List.of(HttpMethod.GET, HttpMethod.POST, HttpMethod.PUT,
            HttpMethod.PATCH, HttpMethod.DELETE);

    private final EndpointAccess access;
    private final List<Endpoint> endpoints = new ArrayList<>();

    private record Endpoint(HttpMethod method, String pattern, HandlerMethod handler) {
        @Override
        public String toString() {
            return method + " " + pattern;
        }
    }

    private EndpointCoverage(ApplicationContext context) {
        access = context.getBean(EndpointAccess.class);
        context.getBeansOfType(RequestMappingInfoHandlerMapping.class).values()
                .forEach(mapping -> mapping.getHandlerMethods().forEach((info, handler) -> {
                    if (!ErrorController.class.isAssignableFrom(handler.getBeanType())) {
                        add(info, handler);
                    }
                }));
    }

    public static EndpointCoverage of(ApplicationContext context) {
        return new EndpointCoverage(context);
    }

    private void add(RequestMappingInfo info, HandlerMethod handler) {
        Set<RequestMethod> stated = info.getMethodsCondition().getMethods();
        Collection<HttpMethod> methods = stated.isEmpty()
                ? ANY
                : stated.stream().map(RequestMethod::asHttpMethod).toList();
        methods.forEach(method -> info.getPatternValues()
                .forEach(pattern -> endpoints.add(new Endpoint(method, pattern, handler))));
    }

    /** Endpoints nobody decided about. A test that asserts this to be empty fails with every forgotten rule. */
    public List<String> withoutRule() {
        return endpoints.stream().filter(endpoint -> rule(endpoint).isEmpty()).map(Endpoint::toString).sorted()
                .toList();
    }

    /**
     * Endpoints that can answer somebody with more than the public gets, and would do so without a record. A test that
     * asserts this to be empty fails with every one that is declared wrongly.
     */
    public List<String> readOffTheRecord() {
        return endpoints.stream().filter(endpoint -> endpoint.method().equals(HttpMethod.GET))
                .filter(endpoint -> rule(endpoint)
                        .filter(rule -> !rule.recorded() && !rule.closed())
                        .filter(rule -> !rule.open() || dependsOnWhoAsks(endpoint.handler())).isPresent())
                .map(Endpoint::toString).sorted().toList();
    }

    private static boolean dependsOnWhoAsks(HandlerMethod handler) {
        return Stream.of(handler.getMethodParameters())
                .map(parameter -> parameter.nestedIfOptional().getNestedParameterType())
                .anyMatch(type -> type == Audience.class || type == CurrentActor.class
                        || Principal.class.isAssignableFrom(type));
    }

    /** One line for each endpoint: who may use it. For a person to read and a test to compare. */
    public List<String> table() {
        return endpoints.stream()
                .map(endpoint -> endpoint + " " + rule(endpoint).map(EndpointCoverage::who).orElse("?"))
                .sorted().toList();
    }

    /**
     * Really asks for everything that is to be refused: 401 for nobody, 403 for a role, 404 for everybody where it is
     * closed. Refusals change nothing, so this is safe on any process.
     *
     * @return what was answered otherwise
     */
    public List<String> wronglyAnswered(TestClient nobody, Map<Role, TestClient> signedIn) {
        List<String> wrong = new ArrayList<>();
        for (Endpoint endpoint : endpoints) {
            rule(endpoint).filter(rule -> !rule.open()).ifPresent(rule -> {
                BiConsumer<TestClient, Integer> expect = (client, status) -> {
                    TestClient.Answer answer = client.send(endpoint.method().name(), path(endpoint), null);
                    if (answer.status() != status) {
                        wrong.add("expected " + status + ": " + answer);
                    }
                };
                expect.accept(nobody, rule.closed() ? 404 : 401);
                signedIn.forEach((role, client) -> {
                    if (!rule.allows(role)) {
                        expect.accept(client, rule.closed() ? 404 : 403);
                    }
                });
            });
        }
        return wrong;
    }

    private Optional<EndpointRule> rule(Endpoint endpoint) {
        return access.rule(endpoint.method(), endpoint.pattern());
    }

    private static String path(Endpoint endpoint) {
        return endpoint.pattern().replaceAll("\\{[^}]*}", "0").replace("**", "0").replace("*", "0");
    }

    private static String who(EndpointRule rule) {
        if (rule.open()) {
            return "everybody";
        }
        return rule.closed()
                ? "nobody"
                : Stream.of(Role.values()).filter(rule.roles()::contains)
                        .map(role -> role.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(", "));
    }
}
