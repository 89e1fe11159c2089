package uk.waymark.runtime.security.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import uk.waymark.runtime.security.Role;

class OidcSettingsTest {

    private final ApplicationContextRunner off = new ApplicationContextRunner().withUserConfiguration(OidcModule.class)
            .withBean(Clock.class, Clock::systemUTC);
    private final ApplicationContextRunner on = off.withPropertyValues("waymark.oidc.issuer=https://issuer.invalid",
            "waymark.oidc.audience=api", "waymark.oidc.client-id=pages", "waymark.oidc.roles.auditor=a,b");

    @Test
    void isOffUnlessAnIssuerIsNamed() {
        off.run(context -> assertThat(context).doesNotHaveBean(Issuer.class));
        off.withPropertyValues("waymark.oidc.issuer=", "waymark.oidc.audience=api")
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(Issuer.class));
    }

    @Test
    void asksNobodyAtTheStart() {
        on.run(context -> assertThat(context.getBean(Issuer.class).letsPeopleIn()).isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"waymark.oidc.issuer=http://issuer.invalid", "waymark.oidc.issuer=issuer",
        "waymark.oidc.issuer=https://user@issuer.invalid", "waymark.oidc.algorithms=HS256",
        "waymark.oidc.algorithms=none",
        "waymark.oidc.client-id=api", "waymark.oidc.roles.owner=x", "waymark.oidc.token-types="})
    void whatCannotBeMeantStopsTheStart(String setting) {
        on.withPropertyValues(setting).run(context -> assertThat(context).hasFailed());
    }

    @Test
    void somebodyHasToGetInWithARole() {
        off.withPropertyValues("waymark.oidc.issuer=https://issuer.invalid", "waymark.oidc.roles.auditor=a")
                .run(context -> assertThat(context).hasFailed());
        off.withPropertyValues("waymark.oidc.issuer=https://issuer.invalid", "waymark.oidc.audience=api")
                .run(context -> assertThat(context).hasFailed());
    }

    @Test
    void rolesComeFromAnyShapeOfClaim() {
        assertThat(roles("groups", Map.of("groups", List.of("x", "wm")))).containsExactly(Role.AUDITOR);
        assertThat(roles("scope", Map.of("scope", "openid wm"))).containsExactly(Role.AUDITOR);
        assertThat(
                roles("resource.waymark.roles", Map.of("resource", Map.of("waymark", Map.of("roles", List.of("wm"))))))
                .containsExactly(Role.AUDITOR);
        assertThat(roles("https://waymark.example/roles", Map.of("https://waymark.example/roles", List.of("wm"))))
                .containsExactly(Role.AUDITOR);
        assertThat(roles("groups", Map.of("groups", Map.of("wm", true)))).isEmpty();
        assertThat(roles("groups", Map.of("groups", List.of(1, true)))).isEmpty();
        assertThat(roles("groups.wm", Map.of("groups", "wm"))).isEmpty();
        assertThat(roles("groups", Map.of())).isEmpty();
    }

    private static Set<Role> roles(String path, Map<String, Object> claims) {
        var settings = new OidcSettings("https://issuer.invalid", Optional.of("api"), Optional.empty(),
                Optional.empty(), Set.of("openid"), path, Map.of(Role.AUDITOR, Set.of("wm")), "name",
                List.of(SignatureAlgorithm.RS256), List.of("at+jwt"),
                Duration.ZERO);
        return new Claims(settings).identity("u-1", claims).map(Identity::roles).orElse(Set.of());
    }
}
