package uk.waymark.runtime.security.oidc;

import java.net.URI;
import java.util.Set;

/** Where an issuer may be: at the other end of TLS, or on this machine. */
final class Endpoints {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private Endpoints() {}

    /** @throws IllegalArgumentException naming {@code what} */
    static void check(String what, URI uri) {
        boolean trusted = "https".equals(uri.getScheme()) && uri.getHost() != null
                || "http".equals(uri.getScheme()) && THIS_MACHINE.contains(String.valueOf(uri.getHost()));
        if (!trusted || uri.getFragment() != null || uri.getUserInfo() != null) {
            throw new IllegalArgumentException(what + " is not an https address");
        }
    }
}
