package uk.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** The proxy sends every endpoint that there is to the role that has it: servers that only say their role stand in. */
class RoutesTest {

    private static final Map<String, String> ROLE_OF_PACKAGE = Map.of("uk.waymark.recording", "recording",
            "uk.waymark.rating", "rating", "uk.waymark.timeline", "timeline", "uk.waymark.audit", "audit",
            "uk.waymark.dashboard", "dashboard");

    @TempDir
    Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, HttpServer> roles = new LinkedHashMap<>();

    @Test
    void everyEndpointReachesItsRole() throws Exception {
        for (String role : ROLE_OF_PACKAGE.values()) {
            roles.put(role, server(role));
        }
        Map<String, Integer> ports = roles.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().getAddress().getPort()));
        try (Proxy proxy = Proxy.before(folder, ports)) {
            Map<String, String> expected = endpoints();
            assertThat(new TreeSet<>(expected.values())).containsAll(ROLE_OF_PACKAGE.values());
            Map<String, String> reached = new TreeMap<>();
            for (String endpoint : expected.keySet()) {
                reached.put(endpoint, ask(proxy, endpoint).headers().firstValue("Role").orElse("nobody"));
            }
            assertThat(reached).isEqualTo(expected);
            for (String inside : Set.of("/actuator", "/actuator/prometheus", "/actuator/health/readiness")) {
                HttpResponse<String> answer = ask(proxy, "GET " + inside);
                assertThat(answer.statusCode()).as(inside).isEqualTo(404);
                assertThat(answer.headers().firstValue("Role")).as(inside).isEmpty();
            }
        } finally {
            roles.values().forEach(server -> server.stop(0));
        }
    }

    private HttpResponse<String> ask(Proxy proxy, String endpoint) throws IOException, InterruptedException {
        String[] methodAndPath = endpoint.split(" ");
        return http.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + proxy.port() + methodAndPath[1]))
                .method(methodAndPath[0], BodyPublishers.noBody()).build(), BodyHandlers.ofString());
    }

    /** Every endpoint of the whole application, and whose it is. */
    private static Map<String, String> endpoints() {
        Map<String, String> endpoints = new TreeMap<>();
        RunningWaymark.shared().context().getBeansOfType(RequestMappingInfoHandlerMapping.class).values()
                .forEach(mapping -> mapping.getHandlerMethods().forEach((info, handler) -> {
                    for (String pattern : info.getPatternValues()) {
                        for (RequestMethod method : methods(info)) {
                            for (String name : Set.of("current-rating", "improvement-timeline", "corrections")) {
                                String path = pattern.startsWith("/api/projections")
                                        ? pattern.replace("{name}", name)
                                        : pattern;
                                if (!path.equals("/error") && !path.startsWith("/actuator")) {
                                    endpoints.put(method + " " + filled(path),
                                            role(handler.getBeanType(), filled(path)));
                                }
                            }
                        }
                    }
                }));
        return endpoints;
    }

    private static Set<RequestMethod> methods(RequestMappingInfo info) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        return methods.isEmpty() ? Set.of(RequestMethod.GET) : methods;
    }

    private static String filled(String pattern) {
        return pattern.replaceAll("\\{urn[^}]*}", "80566").replaceAll("\\{[^}]*}", "x").replaceAll("\\*+", "x");
    }

    private static String role(Class<?> handler, String path) {
        return ROLE_OF_PACKAGE.entrySet().stream()
                .filter(entry -> handler.getPackageName().concat(".").startsWith(entry.getKey() + "."))
                .map(Map.Entry::getValue).findFirst().orElseGet(() -> ofTheRuntime(path));
    }

    /** What every process has: asked where it belongs. */
    private static String ofTheRuntime(String path) {
        if (path.startsWith("/api/audit/") || path.startsWith("/api/projections/corrections/")) {
            return "audit";
        }
        if (path.startsWith("/api/projections/improvement-timeline/")) {
            return "timeline";
        }
        return path.startsWith("/api/") ? "rating" : "dashboard";
    }

    private static HttpServer server(String role) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().add("Role", role);
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        return server;
    }
}
