package uk.waymark.runtime.security;

import java.util.Optional;
import java.util.Set;

/**
 * Who is signed in. A controller takes it as an argument: as it is, where signing in is required, or as
 * {@code Optional<CurrentActor>}.
 *
 * @param id opaque, such as {@code a-7f3a02c4d81b}; the only thing about a person that may reach an event or a log
 */
public record CurrentActor(String id, Set<Role> roles) {

    /** Actor of what the installation itself does, such as the import at first start. Nobody can sign in as this. */
    public static final CurrentActor INSTALLATION = new CurrentActor("a-installation", Set.of());

    public CurrentActor {
        roles = Set.copyOf(roles);
    }

    /** Who made the request that this thread answers; empty when nobody signed in. */
    public static Optional<CurrentActor> ofRequest() {
        return SignedIn.actor();
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** Every role may see what is not published yet. */
    public Audience audience() {
        return roles.isEmpty() ? Audience.PUBLIC : Audience.PRIVILEGED;
    }
}
