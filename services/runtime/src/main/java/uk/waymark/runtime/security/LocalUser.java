package uk.waymark.runtime.security;

import java.util.Set;

/** Somebody the configuration names ({@code waymark.users}). */
record LocalUser(String signIn, String name, Set<Role> roles) {

    LocalUser {
        if (signIn == null || !Directory.SIGN_IN.matcher(signIn).matches()) {
            throw new IllegalArgumentException("waymark.users: a sign-in is " + Directory.SIGN_IN);
        }
        if (name == null || name.isBlank() || roles == null || roles.isEmpty()) {
            throw new IllegalArgumentException("waymark.users: " + signIn + " needs a name and a role");
        }
    }
}
