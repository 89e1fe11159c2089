package uk.waymark.runtime.security.oidc;

import java.util.Set;
import uk.waymark.runtime.security.Role;

/**
 * Somebody, as the issuer says.
 *
 * @param subject who it is to this issuer; never reused by it for somebody else
 * @param name    to show
 * @param roles   never empty
 */
public record Identity(String issuer, String subject, String name, Set<Role> roles) {

    @Override
    public String toString() {
        return "Identity" + roles;
    }
}
