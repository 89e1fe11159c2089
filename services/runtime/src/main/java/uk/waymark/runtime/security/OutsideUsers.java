package uk.waymark.runtime.security;

import java.util.Optional;
import java.util.random.RandomGenerator;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.waymark.runtime.security.oidc.Identity;

/**
 * Those who sign in at the issuer, in the directory: by issuer and subject they have an opaque id like everybody else.
 * Whoever was removed and is still let in by the issuer comes back as somebody else.
 */
final class OutsideUsers {

    private final JdbcClient jdbc;
    private final Directory directory;
    private final RandomGenerator random;

    OutsideUsers(JdbcClient jdbc, Directory directory, RandomGenerator random) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.random = random;
    }

    /** Somebody asks with a token, whose roles hold for this request. Empty when they may no longer. */
    Optional<Account> asking(Identity who) {
        Optional<Account> known = directory.fromOutside(who.issuer(), who.subject());
        if (known.isEmpty()) {
            insert(who);
            known = directory.fromOutside(who.issuer(), who.subject());
        }
        return known.map(account -> new Account(new CurrentActor(account.actor().id(), who.roles()), null,
                account.credentialVersion()));
    }

    /** Somebody begins a session: name and roles are from now on what the issuer says. Empty when they may no longer. */
    Optional<Account> arriving(Identity who) {
        insert(who);
        jdbc.sql("update directory.actor set display_name = ?, roles = ? where issuer = ? and subject = ?")
                .params(who.name(), Role.names(who.roles()), who.issuer(), who.subject()).update();
        return directory.fromOutside(who.issuer(), who.subject());
    }

    private void insert(Identity who) {
        jdbc.sql("insert into directory.actor (id, display_name, roles, issuer, subject) values (?, ?, ?, ?, ?)"
                + " on conflict (issuer, subject) do nothing")
                .params(ActorIds.next(random), who.name(), Role.names(who.roles()), who.issuer(), who.subject())
                .update();
    }
}
