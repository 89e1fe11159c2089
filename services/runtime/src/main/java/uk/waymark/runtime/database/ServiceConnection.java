package uk.waymark.runtime.database;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** What the connection pool needs to know. */
record ServiceConnection(DatabaseAccess access) implements JdbcConnectionDetails {

    @Override
    public String getUsername() {
        return access.service().user();
    }

    @Override
    public String getPassword() {
        return access.service().password();
    }

    @Override
    public String getJdbcUrl() {
        return access.url();
    }
}
