package uk.waymark.runtime.security.oidc;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * The issuer's metadata and keys. It is asked when somebody needs it, not at the start, and then kept; while it does not
 * answer it is not asked more often than every few seconds. Keys of an unknown id make it ask again, but twice in half a
 * minute at the most: anybody can make such ids up.
 */
final class Discovery {

    private static final Logger LOG = LoggerFactory.getLogger(Discovery.class);

    private static final String PATH = "/.well-known/openid-configuration";
    private static final List<String> USED = List.of("jwks_uri", "token_endpoint", "authorization_endpoint");
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final int CONNECT_MILLIS = 2_000;
    private static final int READ_MILLIS = 5_000;
    private static final int LARGEST = 256 * 1024;
    private static final Duration KEYS_KEPT = Duration.ofMinutes(10);
    private static final Duration KEYS_OUTLIVE_OUTAGE = Duration.ofHours(4);

    private final String issuer;
    private final RestClient http;
    private final Clock clock;
    private Known known;
    private Instant notBefore = Instant.MIN;
    private RuntimeException failure;

    Discovery(String issuer, RestClient http, Clock clock) {
        this.issuer = issuer;
        this.http = http;
        this.clock = clock;
    }

    record Known(Map<String, Object> metadata, JWKSource<SecurityContext> keys) {}

    /** @throws IssuerUnreachable if it cannot be had, or is another issuer's */
    synchronized Known known() {
        if (known == null) {
            if (clock.instant().isBefore(notBefore)) {
                throw new IssuerUnreachable(failure);
            }
            try {
                known = ask();
            } catch (RestClientException | IllegalArgumentException e) {
                LOG.warn("The issuer's metadata cannot be had", e);
                failure = e;
                notBefore = clock.instant().plus(PAUSE);
                throw new IssuerUnreachable(e);
            }
        }
        return known;
    }

    private Known ask() {
        String base = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
        Map<String, Object> metadata = http.get().uri(URI.create(base + PATH)).retrieve()
                .body(new ParameterizedTypeReference<>() {
                });
        if (metadata == null || !issuer.equals(metadata.get("issuer"))) {
            throw new IllegalArgumentException("the metadata is not of the configured issuer");
        }
        USED.stream().filter(name -> metadata.get(name) != null)
                .forEach(name -> Endpoints.check(name, URI.create(metadata.get(name).toString())));
        return new Known(metadata, keys(URI.create(String.valueOf(metadata.get("jwks_uri")))));
    }

    private static JWKSource<SecurityContext> keys(URI location) {
        try {
            return JWKSourceBuilder
                    .create(location.toURL(), new DefaultResourceRetriever(CONNECT_MILLIS, READ_MILLIS, LARGEST))
                    .cache(KEYS_KEPT.toMillis(), CONNECT_MILLIS + READ_MILLIS).refreshAheadCache(false)
                    .rateLimited(JWKSourceBuilder.DEFAULT_RATE_LIMIT_MIN_INTERVAL).retrying(true)
                    .outageTolerant(KEYS_OUTLIVE_OUTAGE.toMillis()).build();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("jwks_uri is not an address", e);
        }
    }
}
