package uk.waymark.runtime.security;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Verifies a sign-in and password against the directory. Takes as long for somebody unknown as for a wrong password. */
final class DirectoryLogin implements AuthenticationProvider {

    private static final int BCRYPT_READS = 72;

    private final Directory directory;
    private final PasswordEncoder passwords;
    private final String nobody;

    DirectoryLogin(Directory directory, PasswordEncoder passwords) {
        this.directory = directory;
        this.passwords = passwords;
        this.nobody = passwords.encode("nobody");
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String password = String.valueOf(attempt.getCredentials());
        Optional<Account> account = directory.bySignIn(attempt.getName());
        boolean right = password.getBytes(StandardCharsets.UTF_8).length <= BCRYPT_READS
                && passwords.matches(password, account.map(Account::passwordHash).orElse(nobody));
        return account.filter(found -> right).map(found -> new SignedIn(found.actor(), found.credentialVersion()))
                .orElseThrow(() -> new BadCredentialsException("unknown sign-in or wrong password"));
    }

    @Override
    public boolean supports(Class<?> attempt) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(attempt);
    }
}
