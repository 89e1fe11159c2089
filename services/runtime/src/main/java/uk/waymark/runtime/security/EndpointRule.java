package uk.waymark.runtime.security;

import java.util.Set;
import org.springframework.http.HttpMethod;

/**
 * Who may use an endpoint.
 *
 * @param pattern  the path as the controller maps it, such as {@code /api/authorities/{urn}/rating}
 * @param open     everybody, signed in or not
 * @param roles    any of these is enough; none and not open means nobody: then it is not found
 * @param recorded whether it is recorded that somebody who is signed in used it
 */
public record EndpointRule(HttpMethod method, String pattern, boolean open, Set<Role> roles, boolean recorded) {

    public EndpointRule {
        roles = Set.copyOf(roles);
    }

    public boolean allows(Role role) {
        return open || roles.contains(role);
    }

    public boolean closed() {
        return !open && roles.isEmpty();
    }
}
