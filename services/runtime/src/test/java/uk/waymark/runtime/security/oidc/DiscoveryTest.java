package uk.waymark.runtime.security.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.web.client.RestClient;
import uk.waymark.runtime.web.SettableClock;

class DiscoveryTest {

    private final SettableClock clock = new SettableClock();

    @Test
    void isAskedOnceAndKept() {
        try (TestIssuer issuer = new TestIssuer()) {
            Discovery discovery = of(issuer.url());
            assertThat(discovery.known()).isSameAs(discovery.known());
            assertThat(issuer.asked).containsExactly("/.well-known/openid-configuration");
        }
    }

    @Test
    void whoClaimsToBeAnotherIssuerIsNotBelieved() {
        try (TestIssuer issuer = new TestIssuer()) {
            Discovery discovery = of(issuer.url().replace("127.0.0.1", "localhost"));
            assertThatThrownBy(discovery::known).isInstanceOf(IssuerUnreachable.class).rootCause()
                    .hasMessageContaining("not of the configured issuer");
        }
    }

    @Test
    void whoDoesNotAnswerIsAskedAgainAfterAPause() {
        try (TestIssuer issuer = new TestIssuer()) {
            Discovery discovery = of(issuer.url() + "/nowhere");
            Instant now = Instant.now();
            clock.set(now);
            for (int n = 0; n < 3; n++) {
                assertThatThrownBy(discovery::known).isInstanceOf(IssuerUnreachable.class);
            }
            assertThat(issuer.unknown).hasValue(1);
            clock.set(now.plus(Duration.ofSeconds(5)));
            assertThatThrownBy(discovery::known).isInstanceOf(IssuerUnreachable.class);
            assertThat(issuer.unknown).hasValue(2);
        }
    }

    private Discovery of(String issuer) {
        return new Discovery(issuer, RestClient.create(), clock);
    }
}
