package uk.waymark.runtime.security.oidc;

import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** Which tokens are believed: signed by the issuer, of the right kind, meant for us, and now. */
final class Tokens {

    private static final OAuth2TokenValidatorResult BOUND = OAuth2TokenValidatorResult.failure(
            new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN, "bound to a key that was not shown", null));

    private final OidcSettings settings;
    private final Discovery discovery;
    private final Clock clock;

    Tokens(OidcSettings settings, Discovery discovery, Clock clock) {
        this.settings = settings;
        this.discovery = discovery;
        this.clock = clock;
    }

    /**
     * With which a program asks. A token that is bound to a key ({@code cnf}) is refused: whoever sends it here has not
     * shown that the key is theirs.
     */
    JwtDecoder access(String audience) {
        OAuth2TokenValidator<Jwt> validator = all(new JwtTypeValidator(settings.tokenTypes()),
                new JwtIssuerValidator(settings.issuer()), new JwtAudienceValidator(audience), timely(),
                required(JwtClaimNames.EXP), named(),
                token -> token.hasClaim("cnf") ? BOUND : OAuth2TokenValidatorResult.success());
        AtomicReference<JwtDecoder> decoder = new AtomicReference<>();
        return token -> {
            if (decoder.get() == null) {
                decoder.set(decoder(validator));
            }
            return decode(decoder.get(), token);
        };
    }

    /** A key that nobody knows, while the issuer is not to be asked for more keys, is just a wrong one. */
    private static Jwt decode(JwtDecoder decoder, String token) {
        try {
            return decoder.decode(token);
        } catch (JwtException e) {
            throw NestedExceptionUtils.getMostSpecificCause(e) instanceof RateLimitReachedException
                    ? new BadJwtException("signed with a key that is not known")
                    : e;
        }
    }

    /** With which the issuer answers when somebody signed in there; the nonce is compared elsewhere. */
    JwtDecoder identity(ClientRegistration client) {
        JwtTypeValidator type = JwtTypeValidator.jwt();
        type.setAllowEmpty(true);
        OidcIdTokenValidator claims = new OidcIdTokenValidator(client);
        claims.setClock(clock);
        claims.setClockSkew(settings.clockSkew());
        return decoder(all(type, timely(), claims, named()));
    }

    private NimbusJwtDecoder decoder(OAuth2TokenValidator<Jwt> validator) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSource(discovery.known().keys())
                .jwsAlgorithms(accepted -> accepted.addAll(settings.algorithms())).build();
        decoder.setJwtValidator(validator);
        return decoder;
    }

    private JwtTimestampValidator timely() {
        JwtTimestampValidator timely = new JwtTimestampValidator(settings.clockSkew());
        timely.setClock(clock);
        return timely;
    }

    private static OAuth2TokenValidator<Jwt> required(String claim) {
        return new JwtClaimValidator<>(claim, Objects::nonNull);
    }

    private static OAuth2TokenValidator<Jwt> named() {
        return new JwtClaimValidator<>(JwtClaimNames.SUB, (Object sub) -> sub instanceof String text
                && !text.isBlank() && text.length() <= 255);
    }

    @SafeVarargs
    private static OAuth2TokenValidator<Jwt> all(OAuth2TokenValidator<Jwt>... validators) {
        return new DelegatingOAuth2TokenValidator<>(List.of(validators));
    }
}
