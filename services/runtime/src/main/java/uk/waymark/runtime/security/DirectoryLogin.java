package uk.waymark.runtime.security;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import uk.waymark.runtime.security.guesses.Attempt;
import uk.waymark.runtime.security.guesses.Guesses;
import uk.waymark.runtime.security.limits.ClientAddress;

/**
 * Verifies a sign-in and password against the directory. Somebody unknown is told the same as somebody with a wrong
 * password, after the same time, and has to wait as long after too many attempts.
 */
final class DirectoryLogin implements AuthenticationProvider {

    private static final int BCRYPT_READS = 72;

    private final Directory directory;
    private final RememberingEncoder passwords;
    private final Guesses guesses;
    private final String nobody;

    DirectoryLogin(Directory directory, RememberingEncoder passwords, Guesses guesses) {
        this.directory = directory;
        this.passwords = passwords;
        this.guesses = guesses;
        this.nobody = passwords.encode("nobody");
    }

    @Override
    public Authentication authenticate(Authentication given) {
        Attempt attempt = new Attempt(given.getName(), address(given));
        String password = String.valueOf(given.getCredentials());
        Optional<Account> account = directory.bySignIn(given.getName());
        String hash = account.map(Account::passwordHash).orElse(nobody);
        boolean sound = password.getBytes(StandardCharsets.UTF_8).length <= BCRYPT_READS;
        boolean right;
        if (account.isPresent() && sound && passwords.remembers(password, hash)) {
            guesses.refuseEarly(attempt);
            right = true;
        } else {
            right = guesses.verify(attempt,
                    () -> sound && passwords.matches(password, hash) && account.isPresent());
        }
        return account.filter(found -> right).map(found -> new SignedIn(found.actor(), found.credentialVersion()))
                .orElseThrow(() -> new BadCredentialsException("unknown sign-in or wrong password"));
    }

    private static String address(Authentication given) {
        return given.getDetails() instanceof WebAuthenticationDetails details
                ? ClientAddress.of(details.getRemoteAddress())
                : "";
    }

    @Override
    public boolean supports(Class<?> attempt) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(attempt);
    }
}
