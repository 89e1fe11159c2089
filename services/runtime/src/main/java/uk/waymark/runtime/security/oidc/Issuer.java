package uk.waymark.runtime.security.oidc;

import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistration.ClientSettings;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.web.client.RestClient;

/** The one issuer that is trusted to say who somebody is. */
public final class Issuer {

    /** Name of the issuer in addresses of this site. */
    public static final String ID = "issuer";
    /** Where the issuer sends a browser back to. */
    public static final String ANSWER = "/sign-in/at/issuer/answer";

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final OidcSettings settings;
    private final Discovery discovery;
    private final Tokens tokens;
    private final Claims claims;

    Issuer(OidcSettings settings, Clock clock) {
        this.settings = settings;
        discovery = new Discovery(settings.issuer(), RestClient.builder().requestFactory(patiently()).build(), clock);
        tokens = new Tokens(settings, discovery, clock);
        claims = new Claims(settings);
    }

    /** Verifies what a program asks with; empty when none gets in with a token. */
    public Optional<JwtDecoder> accessTokens() {
        return settings.audience().map(tokens::access);
    }

    /** Whether people sign in at the issuer. */
    public boolean letsPeopleIn() {
        return settings.clientId().isPresent();
    }

    public JwtDecoderFactory<ClientRegistration> idTokens() {
        return tokens::identity;
    }

    /** What this installation is to the issuer; asked for, it may throw {@link IssuerUnreachable}. */
    public ClientRegistrationRepository client() {
        return id -> ID.equals(id) ? registration() : null;
    }

    /** Exchanges the code with which a browser comes back. */
    public OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> tokenEndpoint() {
        RestClientAuthorizationCodeTokenResponseClient client = new RestClientAuthorizationCodeTokenResponseClient();
        client.setRestClient(RestClient.builder().requestFactory(patiently())
                .configureMessageConverters(converters -> converters.addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler()).build());
        return client;
    }

    /** Who a verified token is about; empty when it gives no role here. */
    public Optional<Identity> identity(String subject, Map<String, Object> verified) {
        return claims.identity(subject, verified);
    }

    private ClientRegistration registration() {
        boolean secret = settings.clientSecret().isPresent();
        ClientRegistration.Builder client = ClientRegistrations.fromOidcConfiguration(discovery.known().metadata())
                .registrationId(ID).clientId(settings.clientId().orElseThrow())
                .clientSecret(settings.clientSecret().orElse(null)).scope(settings.scopes())
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE).redirectUri("{baseUrl}" + ANSWER)
                .clientSettings(ClientSettings.builder().requireProofKey(true).build());
        return secret ? client.build() : client.clientAuthenticationMethod(ClientAuthenticationMethod.NONE).build();
    }

    private static JdkClientHttpRequestFactory patiently() {
        JdkClientHttpRequestFactory factory = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(PATIENCE).followRedirects(HttpClient.Redirect.NEVER).build());
        factory.setReadTimeout(PATIENCE);
        return factory;
    }
}
