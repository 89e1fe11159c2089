package uk.waymark.runtime.security;

import java.util.Set;

/**
 * A user as administrators see them.
 *
 * @param id         opaque; what events carry
 * @param signIn     of a local user; null for somebody the issuer knows
 * @param issuer     where they sign in; null for a local user
 * @param enabled    whether they may sign in
 * @param configured whether {@code waymark.users} names this sign-in
 */
record Person(String id, String signIn, String issuer, String name, Set<Role> roles, boolean enabled,
        boolean configured) {}
