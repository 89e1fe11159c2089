package uk.waymark.runtime.security;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is who: the only place that knows the name behind an actor id. */
public final class Directory {

    static final Pattern SIGN_IN = Pattern.compile("[a-z0-9][a-z0-9._@-]{0,99}");
    private static final String ACCOUNT = "select id, roles, password_hash, credential_version from directory.actor where enabled and ";

    private final JdbcClient jdbc;

    Directory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Names to show to those who may see them, by actor id. Every id has one: somebody who was removed is a "former
     * user", told from others by the first digits of the id.
     */
    public Map<String, String> displayNames(Collection<String> ids) {
        Map<String, String> names = new HashMap<>();
        ids.forEach(id -> names.put(id, FormerUser.name(id)));
        if (ids.contains(CurrentActor.INSTALLATION.id())) {
            names.put(CurrentActor.INSTALLATION.id(), "Waymark");
        }
        jdbc.sql("select id, display_name from directory.actor where id = any(?)").param(ids.toArray(String[]::new))
                .query(row -> {
                    names.put(row.getString("id"), row.getString("display_name"));
                });
        return names;
    }

    /** Empty too for somebody who may no longer sign in. */
    Optional<Account> bySignIn(String signIn) {
        return SIGN_IN.matcher(signIn).matches()
                ? jdbc.sql(ACCOUNT + "sign_in = ?").param(signIn).query(Directory::account).optional()
                : Optional.empty();
    }

    Optional<Account> byId(String id) {
        return jdbc.sql(ACCOUNT + "id = ?").param(id).query(Directory::account).optional();
    }

    /** Somebody who signs in at the issuer; empty when they never came, or were removed. */
    Optional<Account> fromOutside(String issuer, String subject) {
        return jdbc.sql(ACCOUNT + "issuer = ? and subject = ?").params(issuer, subject).query(Directory::account)
                .optional();
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        Set<Role> roles = Stream.of((String[]) row.getArray("roles").getArray()).map(Role::valueOf)
                .collect(Collectors.toUnmodifiableSet());
        return new Account(new CurrentActor(row.getString("id"), roles), row.getString("password_hash"),
                row.getInt("credential_version"));
    }
}
