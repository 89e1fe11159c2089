package uk.waymark.runtime.security;

/**
 * What is needed to verify that somebody is this actor.
 *
 * @param passwordHash      bcrypt; null for somebody who signs in at the issuer
 * @param credentialVersion grows with every change of password or standing, and with signing out everywhere
 */
record Account(CurrentActor actor, String passwordHash, int credentialVersion) {

    @Override
    public String toString() {
        return "Account[" + actor.id() + "]";
    }
}
