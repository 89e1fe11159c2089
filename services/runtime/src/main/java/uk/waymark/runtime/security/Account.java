package uk.waymark.runtime.security;

/**
 * What is needed to verify that somebody is this actor.
 *
 * @param passwordHash      bcrypt
 * @param credentialVersion grows with every change of password, roles or standing
 */
record Account(CurrentActor actor, String passwordHash, int credentialVersion) {

    @Override
    public String toString() {
        return "Account[" + actor.id() + "]";
    }
}
