package uk.waymark.runtime.security.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.security.NoSuchAlgorithmException;
import java.util.stream.Collectors;
import java.net.URLDecoder;
import org.springframework.web.util.UriComponentsBuilder;

/** An OpenID Connect issuer on the loopback, with discovery, keys, an authorization and a token endpoint. */
public final class TestIssuer implements AutoCloseable {

    public static final String AUDIENCE = "waymark-api";
    public static final String CLIENT = "waymark-pages";
    public static final String SECRET = "the-secret-of-the-client";

    private HttpServer server;
    private final int port;
    private volatile RSAKey key;
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    /** Paths that were asked for, in order. */
    public final List<String> asked = new CopyOnWriteArrayList<>();
    /** How often something was asked for that is not there. */
    final AtomicInteger unknown = new AtomicInteger();
    /** What the next identity tokens say besides what they must. */
    public volatile Consumer<JWTClaimsSet.Builder> identity = claims -> {};

    public TestIssuer() {
        key = key("first");
        listen(0);
        port = server.getAddress().getPort();
    }

    private static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private void listen(int at) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), at), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, 200, metadata()));
        server.createContext("/keys", exchange -> answer(exchange, 200, new JWKSet(key.toPublicJWK()).toString()));
        server.createContext("/", exchange -> {
            unknown.incrementAndGet();
            answer(exchange, 404, "");
        });
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    /** Nobody listens at its address any more. */
    public void away() {
        server.stop(0);
    }

    /** At the same address, after it was away. */
    public void back() {
        listen(port);
    }

    /** From now on it signs with another key, which has this id. */
    public void changeKey(String id) {
        key = key(id);
    }

    /** Of the role of an auditor, under the key of now. */
    public String accessToken() {
        return sign(header().keyID(key.getKeyID()).build(), claims().build(), key);
    }

    RSAKey key() {
        return key;
    }

    /** Claims of an access token that gives the role of an auditor. */
    JWTClaimsSet.Builder claims() {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder().issuer(url()).audience(AUDIENCE).subject("u-4711")
                .claim("name", "Olive Outside").claim("realm_access", Map.of("roles", List.of("wm-audit", "other")))
                .issueTime(Date.from(now)).notBeforeTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)));
    }

    JWSHeader.Builder header() {
        return new JWSHeader.Builder(JWSAlgorithm.RS256).type(new JOSEObjectType("at+jwt")).keyID("first");
    }

    String sign(JWSHeader header, JWTClaimsSet claims, RSAKey with) {
        try {
            SignedJWT token = new SignedJWT(header, claims);
            token.sign(new RSASSASigner(with));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    String accessToken(Consumer<JWTClaimsSet.Builder> otherwise) {
        JWTClaimsSet.Builder claims = claims();
        otherwise.accept(claims);
        return sign(header().build(), claims.build(), key);
    }

    private String metadata() {
        return """
               {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
                "jwks_uri":"%1$s/keys","response_types_supported":["code"],"subject_types_supported":["public"],
                "id_token_signing_alg_values_supported":["RS256"],
                "token_endpoint_auth_methods_supported":["client_secret_basic"]}""".formatted(url());
    }

    /** Somebody has signed in here already: the browser goes back at once. */
    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> query = parameters(exchange.getRequestURI().getRawQuery());
        String code = UUID.randomUUID().toString();
        codes.put(code, query);
        exchange.getResponseHeaders().set("Location",
                query.get("redirect_uri") + "?code=" + code + "&state=" + query.get("state").replace("=", "%3D"));
        answer(exchange, 302, "");
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> form = parameters(
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Map<String, String> begun = codes.remove(String.valueOf(form.get("code")));
        String client = "Basic " + Base64.getEncoder()
                .encodeToString((CLIENT + ":" + SECRET).getBytes(StandardCharsets.UTF_8));
        if (begun == null || !begun.get("code_challenge").equals(challenge(form.get("code_verifier")))
                || !client.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        JWTClaimsSet.Builder claims = claims().audience(CLIENT).claim("nonce", begun.get("nonce"));
        identity.accept(claims);
        String token = sign(new JWSHeader.Builder(JWSAlgorithm.RS256).type(JOSEObjectType.JWT).keyID(key.getKeyID())
                .build(), claims.build(), key);
        answer(exchange, 200, """
                              {"access_token":"opaque-token","token_type":"Bearer","expires_in":60,"id_token":"%s"}"""
                .formatted(token));
    }

    private static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(MessageDigest.getInstance("SHA-256")
                    .digest(String.valueOf(verifier).getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> parameters(String encoded) {
        return UriComponentsBuilder.fromUri(URI.create("http://x/?" + encoded)).build(true).getQueryParams()
                .toSingleValueMap().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                        entry -> URLDecoder.decode(entry.getValue(), StandardCharsets.UTF_8)));
    }

    private void answer(HttpExchange exchange, int status, String body) throws IOException {
        asked.add(exchange.getRequestURI().getPath());
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
