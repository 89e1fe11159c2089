package uk.waymark.runtime.security;

import java.util.Optional;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/** An actor whose credentials were verified. Knows neither name nor password, so that nothing can log them. */
final class SignedIn extends AbstractAuthenticationToken {

    private final transient CurrentActor actor;
    private final transient int credentialVersion;

    SignedIn(CurrentActor actor, int credentialVersion) {
        super(AuthorityUtils
                .createAuthorityList(actor.roles().stream().map(Role::authority).sorted().toArray(String[]::new)));
        this.actor = actor;
        this.credentialVersion = credentialVersion;
        setAuthenticated(true);
    }

    static Optional<CurrentActor> actor() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn
                ? Optional.of(signedIn.actor)
                : Optional.empty();
    }

    /** Changes with the password: a session begun with another one is over. */
    int credentialVersion() {
        return credentialVersion;
    }

    @Override
    public CurrentActor getPrincipal() {
        return actor;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public String getName() {
        return actor.id();
    }
}
