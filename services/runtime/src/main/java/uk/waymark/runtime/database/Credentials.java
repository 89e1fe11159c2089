package uk.waymark.runtime.database;

/** A database role and its password, which no log gets to see. */
record Credentials(String user, String password) {

    @Override
    public String toString() {
        return user;
    }
}
