package uk.waymark.runtime.security;

import java.util.Set;

/** What somebody who signed in may do. Readers need no role: what they may see is public. */
public enum Role {
    /** Records what happened on a journey. */
    RECORDER,
    /** Runs the installation: approves, rebuilds, imports. */
    ADMINISTRATOR,
    /** Reads everything, changes nothing. */
    AUDITOR;

    /** As the directory keeps them. */
    static String[] names(Set<Role> roles) {
        return roles.stream().map(Role::name).sorted().toArray(String[]::new);
    }

    /** The name Spring Security knows it by. */
    String authority() {
        return "ROLE_" + name();
    }
}
