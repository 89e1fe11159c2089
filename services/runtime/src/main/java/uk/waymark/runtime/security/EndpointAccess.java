package uk.waymark.runtime.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** The rules of all modules of this process, the most specific first. */
public final class EndpointAccess {

    private final List<EndpointRule> rules;
    private final List<Ruled> ruled;

    EndpointAccess(Collection<EndpointRules> all) {
        rules = all.stream().flatMap(some -> some.rules().stream()).sorted(Comparator.comparing(EndpointAccess::parsed))
                .toList();
        refuseTwice(rules);
        ruled = rules.stream().flatMap(EndpointAccess::matchers).toList();
    }

    /** A rule with what decides whether it is about a request. */
    record Ruled(EndpointRule rule, PathPatternRequestMatcher anyMethod, PathPatternRequestMatcher matcher) {}

    List<Ruled> ruled() {
        return ruled;
    }

    /** The rule for exactly this method and pattern; variables may have other names. */
    public Optional<EndpointRule> rule(HttpMethod method, String pattern) {
        return rules.stream()
                .filter(rule -> rule.method().equals(method) && shape(rule.pattern()).equals(shape(pattern)))
                .findFirst();
    }

    boolean covers(HttpServletRequest request) {
        return matching(request).filter(some -> !some.rule().closed()).isPresent();
    }

    Optional<Ruled> matching(HttpServletRequest request) {
        return ruled.stream().filter(some -> some.matcher().matches(request)).findFirst();
    }

    /** The methods that have a rule for this path; empty when the path is not known at all. */
    Set<String> methods(HttpServletRequest request) {
        Set<String> methods = new TreeSet<>();
        ruled.stream().filter(some -> !some.rule().closed() && some.anyMethod().matches(request))
                .forEach(some -> methods.add(some.rule().method().name()));
        return methods;
    }

    private static Stream<Ruled> matchers(EndpointRule rule) {
        var anyMethod = PathPatternRequestMatcher.pathPattern(rule.pattern());
        Stream<HttpMethod> methods = rule.method().equals(HttpMethod.GET)
                ? Stream.of(HttpMethod.GET, HttpMethod.HEAD)
                : Stream.of(rule.method());
        return methods.map(
                method -> new Ruled(rule, anyMethod, PathPatternRequestMatcher.pathPattern(method, rule.pattern())));
    }

    private static PathPattern parsed(EndpointRule rule) {
        return PathPatternParser.defaultInstance.parse(rule.pattern());
    }

    private static void refuseTwice(List<EndpointRule> rules) {
        Set<List<String>> seen = new HashSet<>();
        List<EndpointRule> twice = new ArrayList<>(rules);
        twice.removeIf(rule -> seen.add(List.of(rule.method().name(), shape(rule.pattern()))));
        if (!twice.isEmpty()) {
            throw new IllegalStateException("more than one rule for " + twice);
        }
    }

    private static String shape(String pattern) {
        return pattern.replaceAll("\\{[^*}]*}", "{}");
    }
}
