package uk.waymark.runtime.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.BearerTokenErrors;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import uk.waymark.runtime.security.oidc.Identity;
import uk.waymark.runtime.security.oidc.Issuer;

/** Lets in whom the issuer knows: programs with a token for each request, people with a session as everybody else. */
final class OutsideSignIn {

    /** Where a browser leaves for the issuer; {@code next} is where it will go after that. */
    static final String LEAVE = "/sign-in/at/" + Issuer.ID;

    private static final Logger LOG = LoggerFactory.getLogger(OutsideSignIn.class);
    private static final String NEXT = "signInNext";
    private static final String NO_ROLE = "no_role";

    private final Issuer issuer;
    private final OutsideUsers users;
    private final Refused refused;

    OutsideSignIn(Issuer issuer, OutsideUsers users, Refused refused) {
        this.issuer = issuer;
        this.users = users;
        this.refused = refused;
    }

    EndpointRules endpoints() {
        return issuer.letsPeopleIn()
                ? EndpointRules.none().open(HttpMethod.GET, LEAVE, Issuer.ANSWER)
                : EndpointRules.none();
    }

    void addTo(HttpSecurity http) {
        issuer.accessTokens().ifPresent(decoder -> http.oauth2ResourceServer(programs -> programs
                .jwt(jwt -> jwt.decoder(decoder).jwtAuthenticationConverter(this::asking))
                .authenticationEntryPoint(refused).accessDeniedHandler(refused)
                .withObjectPostProcessor(new ObjectPostProcessor<BearerTokenAuthenticationFilter>() {
                    @Override
                    public <F extends BearerTokenAuthenticationFilter> F postProcess(F filter) {
                        filter.setAuthenticationFailureHandler(refused::commence);
                        return filter;
                    }
                })));
        if (issuer.letsPeopleIn()) {
            http.oauth2Login(people -> people.loginPage(SignInPages.SIGN_IN)
                    .clientRegistrationRepository(issuer.client())
                    .authorizedClientRepository(new NoTokensKept())
                    .authorizationEndpoint(leave -> leave.baseUri("/sign-in/at"))
                    .redirectionEndpoint(back -> back.baseUri(Issuer.ANSWER))
                    .tokenEndpoint(token -> token.accessTokenResponseClient(issuer.tokenEndpoint()))
                    .userInfoEndpoint(user -> user.oidcUserService(this::arriving))
                    .successHandler((request, response, actor) -> {
                        LOG.info("{} signed in at the issuer", actor.getName());
                        response.sendRedirect(next(request));
                    })
                    .failureHandler(this::failed)
                    .withObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
                        @Override
                        public <F extends OAuth2AuthorizationRequestRedirectFilter> F postProcess(F filter) {
                            filter.setAuthenticationFailureHandler(OutsideSignIn.this::failed);
                            filter.setAuthorizationRedirectStrategy(OutsideSignIn::leave);
                            return filter;
                        }
                    }));
        }
    }

    private SignedIn asking(Jwt token) {
        Identity identity = issuer.identity(token.getSubject(), token.getClaims()).orElseThrow(
                () -> new OAuth2AuthenticationException(
                        BearerTokenErrors.insufficientScope("the token gives no role here", null)));
        Account account = users.asking(identity).orElseThrow(() -> new OAuth2AuthenticationException(
                BearerTokenErrors.invalidToken("nobody who may sign in")));
        return new SignedIn(account.actor(), account.credentialVersion());
    }

    private ArrivedUser arriving(OidcUserRequest request) {
        Map<String, Object> claims = request.getIdToken().getClaims();
        Optional<Account> account = issuer.identity(request.getIdToken().getSubject(), claims).flatMap(users::arriving);
        return new ArrivedUser(account.orElseThrow(() -> new OAuth2AuthenticationException(NO_ROLE)));
    }

    private static void leave(HttpServletRequest request, HttpServletResponse response, String url) throws IOException {
        request.getSession().setAttribute(NEXT, OwnPath.orHome(request.getParameter("next")));
        response.sendRedirect(url);
    }

    private static String next(HttpServletRequest request) {
        HttpSession session = request.getSession();
        Object next = session.getAttribute(NEXT);
        session.removeAttribute(NEXT);
        return OwnPath.orHome(next instanceof String path ? path : null);
    }

    private void failed(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        boolean noRole = why instanceof OAuth2AuthenticationException refusal
                && NO_ROLE.equals(refusal.getError().getErrorCode());
        boolean unreachable = why instanceof AuthenticationServiceException
                || why.getCause() instanceof AuthenticationServiceException
                || NestedExceptionUtils.getMostSpecificCause(why) instanceof IOException;
        LOG.info("Signing in at the issuer failed: {}", Printable.of(noRole ? NO_ROLE : why.toString()));
        response.sendRedirect(
                SignInPages.SIGN_IN + "?outside=" + (noRole ? "no-role" : unreachable ? "away" : "failed"));
    }
}
