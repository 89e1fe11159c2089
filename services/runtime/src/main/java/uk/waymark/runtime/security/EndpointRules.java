package uk.waymark.runtime.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpMethod;

/**
 * What a module declares, as a bean, about its endpoints. An endpoint without a rule does not exist for anybody. A rule
 * for {@code GET} holds for {@code HEAD} too; of several rules that match a request, the most specific one counts.
 */
public record EndpointRules(List<EndpointRule> rules) {

    public EndpointRules {
        rules = List.copyOf(rules);
    }

    public static EndpointRules none() {
        return new EndpointRules(List.of());
    }

    /** These paths are public. */
    public EndpointRules open(HttpMethod method, String... patterns) {
        return and(method, true, Set.of(), patterns);
    }

    /** These paths need one of these roles. */
    public EndpointRules allow(Set<Role> roles, HttpMethod method, String... patterns) {
        return and(method, false, roles, patterns);
    }

    /** These paths are mapped by a library and shall not be found. */
    public EndpointRules close(HttpMethod method, String... patterns) {
        return and(method, false, Set.of(), patterns);
    }

    private EndpointRules and(HttpMethod method, boolean open, Set<Role> roles, String... patterns) {
        List<EndpointRule> all = new ArrayList<>(rules);
        for (String pattern : patterns) {
            all.add(new EndpointRule(method, pattern, open, roles));
        }
        return new EndpointRules(all);
    }
}
