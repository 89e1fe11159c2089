package uk.waymark.runtime.security.oidc;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import uk.waymark.runtime.security.Role;

/**
 * @param issuer       as its tokens name it in {@code iss}, and below which its metadata is found
 * @param audience     what an access token must be made for; without it no program gets in with a token
 * @param clientId     of Waymark at the issuer; without it no person signs in there
 * @param clientSecret absent for a public client; PKCE is used either way
 * @param scopes       asked for when somebody signs in
 * @param rolesClaim   name of the claim with the roles, or a path of names separated by dots
 * @param roles        which values of that claim give a role; somebody without any is refused
 * @param nameClaim    what somebody is called
 * @param algorithms   signatures that are accepted
 * @param tokenTypes   values of the header {@code typ} an access token may have
 * @param clockSkew    by how much clocks may differ
 */
@ConfigurationProperties("waymark.oidc")
record OidcSettings(String issuer, Optional<String> audience, Optional<String> clientId, Optional<String> clientSecret,
        @DefaultValue( {
            "openid", "profile"}) Set<String> scopes,
        @DefaultValue("roles") String rolesClaim,
        Map<Role, Set<String>> roles, @DefaultValue("name") String nameClaim,
        @DefaultValue({"RS256", "PS256", "ES256"}) List<SignatureAlgorithm> algorithms,
        @DefaultValue({"at+jwt", "application/at+jwt", "JWT"}) List<String> tokenTypes,
        @DefaultValue("30s") Duration clockSkew){

    OidcSettings {
        audience = audience.filter(text -> !text.isBlank());
        clientId = clientId.filter(text -> !text.isBlank());
        clientSecret = clientSecret.filter(text -> !text.isBlank());
        roles = roles == null ? Map.of() : Map.copyOf(roles);
        Endpoints.check("waymark.oidc.issuer", URI.create(issuer));
        need(audience.isPresent() || clientId.isPresent(), "needs an audience (for programs), a client-id (for people)"
                + " or both");
        need(!roles.isEmpty() && roles.values().stream().noneMatch(Set::isEmpty),
                "needs roles: for each role the values of the claim " + rolesClaim + " that give it");
        need(!algorithms.isEmpty() && !tokenTypes.isEmpty(), "needs algorithms and token-types");
        need(audience.isEmpty() || !audience.equals(clientId) || tokenTypes.stream().allMatch(OidcSettings::isAccess),
                "has one audience for access tokens and client-id: an identity token would pass for an access token."
                        + " Let the issuer name another audience, or take JWT out of token-types");
    }

    private static boolean isAccess(String type) {
        return type.endsWith("at+jwt");
    }

    private static void need(boolean met, String sentence) {
        if (!met) {
            throw new IllegalArgumentException("waymark.oidc " + sentence);
        }
    }

    @Override
    public String toString() {
        return "OidcSettings[" + issuer + "]";
    }
}
