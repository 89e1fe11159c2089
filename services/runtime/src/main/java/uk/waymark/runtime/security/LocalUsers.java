package uk.waymark.runtime.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Keeps the directory as the configuration wants it. Several processes may do so at once. Whoever is configured and not
 * in it is new, with an id never used before: also where somebody of that sign-in was removed.
 */
final class LocalUsers {

    static final long ONE_PROCESS_AT_A_TIME = 0x6469726563746fL;

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final PasswordEncoder passwords;
    private final RandomGenerator random;

    LocalUsers(JdbcClient jdbc, TransactionOperations transaction, PasswordEncoder passwords, RandomGenerator random) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.passwords = passwords;
        this.random = random;
    }

    /** @return the password that was generated, if one was, and who has it */
    Optional<GeneratedPassword> apply(SecuritySettings settings) {
        return transaction.execute(status -> {
            jdbc.sql("select pg_advisory_xact_lock(?)").param(ONE_PROCESS_AT_A_TIME).query(row -> {});
            List<String> welcome = new ArrayList<>();
            Optional<GeneratedPassword> generated = Optional.empty();
            for (LocalUser user : settings.users()) {
                if (!update(user, settings.password())) {
                    welcome.add(user.signIn());
                    String password = settings.password().orElse(null);
                    if (password == null) {
                        generated = Optional.of(generated.map(first -> first.alsoFor(user.signIn()))
                                .orElseGet(() -> GeneratedPassword.of(random, user.signIn())));
                        password = generated.get().password();
                    }
                    insert(user, password);
                }
            }
            disableOthers(settings);
            return generated;
        });
    }

    private boolean update(LocalUser user, Optional<String> password) {
        Optional<String> hash = jdbc.sql("select password_hash from directory.actor where sign_in = ?")
                .param(user.signIn()).query(String.class).optional();
        hash.ifPresent(stored -> {
            jdbc.sql("update directory.actor set display_name = ?, roles = ?, enabled = true where sign_in = ?")
                    .params(user.name(), Role.names(user.roles()), user.signIn()).update();
            password.filter(given -> !passwords.matches(given, stored)).ifPresent(given -> jdbc
                    .sql("update directory.actor set password_hash = ?, credential_version = credential_version + 1"
                            + " where sign_in = ?")
                    .params(passwords.encode(given), user.signIn()).update());
        });
        return hash.isPresent();
    }

    private void insert(LocalUser user, String password) {
        jdbc.sql("insert into directory.actor(id, sign_in, display_name, roles, password_hash) values (?, ?, ?, ?, ?)")
                .params(ActorIds.next(random), user.signIn(), user.name(), Role.names(user.roles()),
                        passwords.encode(password))
                .update();
    }

    private void disableOthers(SecuritySettings settings) {
        String[] signIns = settings.users().stream().map(LocalUser::signIn).toArray(String[]::new);
        jdbc.sql("update directory.actor set enabled = false, credential_version = credential_version + 1"
                + " where enabled and sign_in <> all(?)").param(signIns).update();
    }
}
