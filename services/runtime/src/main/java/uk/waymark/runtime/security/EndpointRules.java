package uk.waymark.runtime.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpMethod;

/**
 * What a module declares, as a bean, about its endpoints. An endpoint without a rule does not exist for anybody. A rule
 * for {@code GET} holds for {@code HEAD} too; of several rules that match a request, the most specific one counts.
 *
 * <p>Whoever is signed in may be answered with more than the public: that they read anything below {@code /api} is
 * recorded, unless a module says that the answer is the same for everybody.
 */
public record EndpointRules(List<EndpointRule> rules) {

    private static final String API = "/api/";

    public EndpointRules {
        rules = List.copyOf(rules);
    }

    public static EndpointRules none() {
        return new EndpointRules(List.of());
    }

    /** These paths are public. */
    public EndpointRules open(HttpMethod method, String... patterns) {
        return and(method, true, Set.of(), null, patterns);
    }

    /** These paths are public and answer everybody alike, so that reading them need not be recorded. */
    public EndpointRules alike(HttpMethod method, String... patterns) {
        return and(method, true, Set.of(), false, patterns);
    }

    /** These paths need one of these roles. */
    public EndpointRules allow(Set<Role> roles, HttpMethod method, String... patterns) {
        return and(method, false, roles, null, patterns);
    }

    /** These paths need one of these roles, and that they were used is recorded as a read is, whatever the method. */
    public EndpointRules allowRecorded(Set<Role> roles, HttpMethod method, String... patterns) {
        return and(method, false, roles, true, patterns);
    }

    /** These paths are mapped by a library and shall not be found. */
    public EndpointRules close(HttpMethod method, String... patterns) {
        return and(method, false, Set.of(), false, patterns);
    }

    /** @param recorded null where it follows from the method and the path */
    private EndpointRules and(HttpMethod method, boolean open, Set<Role> roles, Boolean recorded,
            String... patterns) {
        List<EndpointRule> all = new ArrayList<>(rules);
        for (String pattern : patterns) {
            boolean read = method.equals(HttpMethod.GET) && pattern.startsWith(API);
            all.add(new EndpointRule(method, pattern, open, roles, recorded == null ? read : recorded));
        }
        return new EndpointRules(all);
    }
}
