package uk.waymark.runtime.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;
import uk.waymark.runtime.database.Migrations;
import uk.waymark.runtime.database.TestDatabase;
import uk.waymark.runtime.security.guesses.Guesses;
import uk.waymark.runtime.security.guesses.GuessesTest;

class LocalUsersTest {

    private static final LocalUser ADMIN = new LocalUser("admin", "Ada", Set.of(Role.ADMINISTRATOR));
    private static final LocalUser AUDITOR = new LocalUser("auditor", "Alan", Set.of(Role.AUDITOR));
    private static final RememberingEncoder FAST = new RememberingEncoder(new BCryptPasswordEncoder(4),
            Duration.ofMinutes(1));

    private static TestDatabase database;

    private final LocalUsers users = new LocalUsers(database.jdbc(),
            new TransactionTemplate(new JdbcTransactionManager(database.dataSource())), FAST, new SecureRandom());
    private final Directory directory = new Directory(database.jdbc());

    private final Guesses unlimited = GuessesTest.unlimited(database.jdbc());

    @BeforeAll
    static void migrate() {
        database = TestDatabase.create(new Migrations("directory", "classpath:db/directory"));
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void empty() {
        database.jdbc().sql("delete from directory.actor").update();
    }

    @Test
    void aPasswordIsGeneratedAtTheFirstStartOnly() {
        var generated = users.apply(settings(Optional.empty(), ADMIN, AUDITOR)).orElseThrow();
        assertThat(generated.signIns()).containsExactly("admin", "auditor");
        assertThat(generated.password()).matches("([a-z2-9]{5}-){3}[a-z2-9]{5}");
        assertThat(generated.toString()).doesNotContain(generated.password());
        assertThat(signsIn("admin", generated.password())).isTrue();
        assertThat(signsIn("auditor", generated.password())).isTrue();

        assertThat(users.apply(settings(Optional.empty(), ADMIN, AUDITOR))).isEmpty();
        assertThat(signsIn("admin", generated.password())).isTrue();
    }

    @Test
    void somebodyNewGetsAPasswordWithoutTouchingTheOthers() {
        users.apply(settings(Optional.of("first"), ADMIN));
        var generated = users.apply(settings(Optional.empty(), ADMIN, AUDITOR)).orElseThrow();
        assertThat(generated.signIns()).containsExactly("auditor");
        assertThat(signsIn("admin", "first")).isTrue();
        assertThat(signsIn("admin", generated.password())).isFalse();
    }

    @Test
    void aPasswordGivenLaterReplacesTheOneBefore() {
        users.apply(settings(Optional.of("first"), ADMIN));
        String id = directory.bySignIn("admin").orElseThrow().actor().id();
        assertThat(users.apply(settings(Optional.of("second"), ADMIN))).isEmpty();
        assertThat(signsIn("admin", "first")).isFalse();
        assertThat(signsIn("admin", "second")).isTrue();

        Account changed = directory.bySignIn("admin").orElseThrow();
        assertThat(changed.actor().id()).isEqualTo(id);
        assertThat(changed.credentialVersion()).isEqualTo(2);
        users.apply(settings(Optional.of("second"), ADMIN));
        assertThat(directory.bySignIn("admin").orElseThrow()).isEqualTo(changed);
    }

    @Test
    void whoIsNotInTheConfigurationAnyMoreCannotSignInButKeepsTheName() {
        users.apply(settings(Optional.of("first"), ADMIN, AUDITOR));
        String id = directory.bySignIn("auditor").orElseThrow().actor().id();
        users.apply(settings(Optional.empty(), ADMIN));
        assertThat(signsIn("auditor", "first")).isFalse();
        assertThat(directory.displayNames(List.of(id))).containsEntry(id, "Alan");
    }

    @Test
    void whoWasRemovedAndIsConfiguredStillComesBackAsSomebodyElse() {
        users.apply(settings(Optional.of("first"), ADMIN, AUDITOR));
        String id = directory.bySignIn("auditor").orElseThrow().actor().id();
        database.jdbc().sql("delete from directory.actor where id = ?").param(id).update();
        assertThat(signsIn("auditor", "first")).isFalse();
        assertThat(directory.displayNames(List.of(id))).containsEntry(id, "former user " + id.substring(2, 6));
        users.apply(settings(Optional.of("first"), ADMIN, AUDITOR));
        assertThat(directory.bySignIn("auditor").orElseThrow().actor().id()).isNotEqualTo(id);
        assertThat(directory.displayNames(List.of(id))).containsEntry(id, "former user " + id.substring(2, 6));
    }

    @Test
    void everyIdHasANameToShow() {
        assertThat(directory.displayNames(List.of("a-7f3a02c4d81b", "a-installation", "a-test", "")))
                .containsOnly(entry("a-7f3a02c4d81b", "former user 7f3a"), entry("a-installation", "Waymark"),
                        entry("a-test", "former user"), entry("", "former user"));
    }

    @Test
    void rolesFollowTheConfiguration() {
        users.apply(settings(Optional.of("first"), ADMIN));
        users.apply(settings(Optional.empty(), new LocalUser("admin", "Ada", Set.of(Role.AUDITOR, Role.RECORDER))));
        assertThat(directory.bySignIn("admin").orElseThrow().actor().roles())
                .containsExactlyInAnyOrder(Role.AUDITOR, Role.RECORDER);
    }

    @Test
    void processesThatStartTogetherAgreeOnOnePassword() throws Exception {
        Callable<Optional<GeneratedPassword>> start = () -> users.apply(settings(Optional.empty(), ADMIN));
        try (var processes = Executors.newFixedThreadPool(4)) {
            List<GeneratedPassword> generated = processes.invokeAll(List.of(start, start, start, start)).stream()
                    .map(future -> future.resultNow()).flatMap(Optional::stream).toList();
            assertThat(generated).hasSize(1);
            assertThat(signsIn("admin", generated.getFirst().password())).isTrue();
        }
    }

    @Test
    void thePasswordIsShownOnce() {
        var console = new ByteArrayOutputStream();
        var notice = new PasswordNotice(users, settings(Optional.empty(), ADMIN),
                new PrintStream(console, true, StandardCharsets.UTF_8));
        notice.afterSingletonsInstantiated();
        notice.onApplicationEvent(null);
        notice.onApplicationEvent(null);
        assertThat(console.toString(StandardCharsets.UTF_8)).containsOnlyOnce("Sign in as admin with the password");
        assertThat(notice.take()).isEmpty();
    }

    private static SecuritySettings settings(Optional<String> password, LocalUser... users) {
        return new SecuritySettings(List.of(users), password);
    }

    private boolean signsIn(String signIn, String password) {
        try {
            return new DirectoryLogin(directory, FAST, unlimited)
                    .authenticate(UsernamePasswordAuthenticationToken.unauthenticated(signIn, password))
                    .isAuthenticated();
        } catch (BadCredentialsException refused) {
            return false;
        }
    }
}
